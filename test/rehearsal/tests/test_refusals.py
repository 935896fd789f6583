"""Refusals strike the account and the service that they are armed for, in the words of each protocol."""

import time

from botocore.exceptions import ClientError

from .server import ServerTest

ACCOUNT = "222222222222"
KEY = f"account-{ACCOUNT}"

#: A call of each protocol, and the codes by which AWS refuses it: denied, throttled, expired.
CALLS = (
    ("ssm", lambda aws: aws.describe_parameters(), "AccessDenied", "ThrottlingException", "ExpiredTokenException"),
    ("eks", lambda aws: aws.list_clusters(), "AccessDeniedException", "ThrottlingException", "ExpiredTokenException"),
    ("ec2", lambda aws: aws.describe_vpcs(), "UnauthorizedOperation", "RequestLimitExceeded", "RequestExpired"),
    ("iam", lambda aws: aws.list_roles(), "AccessDenied", "Throttling", "ExpiredToken"),
    ("s3", lambda aws: aws.list_buckets(), "AccessDenied", "SlowDown", "ExpiredToken"),
)


class Refusals(ServerTest):
    def tearDown(self):
        self.own(f"refusals/{ACCOUNT}", "PUT", [])

    def arm(self, **refusal):
        self.own(f"refusals/{ACCOUNT}", "PUT", [refusal])

    def test_an_access_key_that_names_an_account_gets_into_that_account(self):
        self.assertEqual(self.client("sts", key=KEY).get_caller_identity()["Account"], ACCOUNT)
        self.client("sns", key=KEY).create_topic(Name="theirs")
        self.assertNotIn("theirs", self.topics())

    def test_every_protocol_is_refused_in_its_own_words(self):
        for service, call, *codes in CALLS:
            for kind, code in zip(("denied", "throttled", "expired"), codes, strict=True):
                with self.subTest(service=service, kind=kind):
                    self.arm(service=service, kind=kind)
                    with self.assertRaisesRegex(ClientError, code):
                        call(self.client(service, key=KEY))

    def test_other_accounts_services_and_operations_are_answered(self):
        self.arm(service="ec2", kind="denied", operation="DescribeVpcs")
        self.client("ec2").describe_vpcs()
        self.client("iam", key=KEY).list_roles()
        self.client("ec2", key=KEY).describe_subnets()

    def test_it_strikes_as_often_as_asked(self):
        self.arm(service="ec2", kind="throttled", times=1)
        with self.assertRaises(ClientError):
            self.client("ec2", key=KEY).describe_vpcs()
        self.client("ec2", key=KEY).describe_vpcs()

    def test_a_slow_answer_comes_late(self):
        self.arm(service="ec2", kind="slow", seconds=0.5)
        started = time.monotonic()
        self.client("ec2", key=KEY).describe_vpcs()
        self.assertGreaterEqual(time.monotonic() - started, 0.5)
