"""One emulator holds many accounts, which do not mix, and get into each other through roles alone."""

import json
import threading

from botocore.exceptions import ClientError

from .server import REGION, ServerTest, topic

ACCOUNTS = [f"{number}33333333333" for number in range(1, 6)]


def key(account: str) -> str:
    return f"account-{account}"


class Accounts(ServerTest):
    def trusting(self, account: str, *trusted: str) -> str:
        """A role that lets accounts in."""
        name = f"trusts-{'-'.join(trusted)}"
        statement = {
            "Effect": "Allow",
            "Action": "sts:AssumeRole",
            "Principal": {"AWS": [f"arn:aws:iam::{one}:root" for one in trusted]},
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        role = self.client("iam", key=key(account)).create_role(RoleName=name, AssumeRolePolicyDocument=policy)
        return role["Role"]["Arn"]

    def assume(self, account: str, role: str):
        return self.client("sts", key=key(account)).assume_role(RoleArn=role, RoleSessionName="test")

    def test_stacks_that_are_made_at_the_same_time_stay_in_their_accounts(self):
        def create(account: str):
            body = json.dumps({"Resources": {"A": topic(f"of-{account}")}})
            self.client("cloudformation", key=key(account)).create_stack(StackName="Same", TemplateBody=body)

        threads = [threading.Thread(target=create, args=[account]) for account in ACCOUNTS]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for account in ACCOUNTS:
            topics = self.client("sns", key=key(account)).list_topics()["Topics"]
            self.assertEqual([one["TopicArn"] for one in topics], [f"arn:aws:sns:{REGION}:{account}:of-{account}"])

    def test_a_role_lets_in_the_accounts_that_it_trusts_and_no_other(self):
        here, there, stranger = ACCOUNTS[:3]
        role = self.trusting(there, here)
        self.assertIn("AccessKeyId", self.assume(here, role)["Credentials"])
        with self.assertRaisesRegex(ClientError, "AccessDenied"):
            self.assume(stranger, role)

    def test_a_role_that_is_not_there_refuses_in_the_same_words(self):
        here, there = ACCOUNTS[3:]
        with self.assertRaisesRegex(ClientError, "AccessDenied"):
            self.assume(here, f"arn:aws:iam::{there}:role/nobody")
