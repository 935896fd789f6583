"""A subscription by mail waits for whoever reads the mail; others do not."""

from .server import ServerTest


class Mail(ServerTest):
    def test_it_waits_until_it_is_confirmed(self):
        sns = self.client("sns")
        topic = sns.create_topic(Name="mailed")["TopicArn"]
        sns.subscribe(TopicArn=topic, Protocol="email", Endpoint="ops@example.com")
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint="arn:aws:sqs:eu-west-1:123456789012:queue")
        self.assertEqual(self.arns(topic), {"ops@example.com": "PendingConfirmation", "queue": f"{topic}:"})
        confirmed = sns.confirm_subscription(TopicArn=topic, Token="ops@example.com")["SubscriptionArn"]
        self.assertEqual(self.arns(topic), {"ops@example.com": f"{topic}:", "queue": f"{topic}:"})
        sns.unsubscribe(SubscriptionArn=confirmed)
        self.assertEqual(set(self.arns(topic)), {"queue"})

    def arns(self, topic: str) -> dict[str, str]:
        """By the end of the address; ids that differ from run to run are cut off."""
        return {
            one["Endpoint"].split(":")[-1]: one["SubscriptionArn"][: len(topic) + 1]
            for one in self.client("sns").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
        }
