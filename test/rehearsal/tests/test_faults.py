"""Faults strike when they are armed, and as often."""

from botocore.exceptions import ClientError, ConnectionClosedError

from .server import ServerTest, topic


class Faults(ServerTest):
    def tearDown(self):
        self.own("faults", "DELETE")

    def test_a_resource_fails_once(self):
        self.own("faults", "POST", {"resources": ["AWS::SNS::Topic"]})
        self.assertEqual(self.create("once", {"A": topic("once-a")}), "ROLLBACK_COMPLETE")
        self.client("cloudformation").delete_stack(StackName="once")
        self.assertEqual(self.create("once", {"A": topic("once-a")}), "CREATE_COMPLETE")

    def test_a_resource_fails_in_the_stack_that_is_named_and_in_no_other(self):
        self.own("faults", "POST", {"resources": ["named/AWS::SNS::Topic"]})
        self.assertEqual(self.create("unnamed", {"A": topic("unnamed-a")}), "CREATE_COMPLETE")
        self.assertEqual(self.create("named", {"A": topic("named-a")}), "ROLLBACK_COMPLETE")

    def test_uploads_are_refused_as_often_as_asked(self):
        s3 = self.client("s3", "us-east-1")
        s3.create_bucket(Bucket="uploads")
        self.own("faults", "POST", {"uploads": 1})
        with self.assertRaisesRegex(ClientError, "AccessDenied"):
            s3.put_object(Bucket="uploads", Key="a", Body=b"x")
        s3.put_object(Bucket="uploads", Key="a", Body=b"x")
        self.assertEqual(self.own("faults")["struck"]["upload"], 1)

    def test_connections_are_cut_for_a_while(self):
        self.own("faults", "POST", {"cutSeconds": 60})
        with self.assertRaises(ConnectionClosedError):
            self.client("sts").get_caller_identity()
        self.own("faults", "DELETE")
        self.assertEqual(self.client("sts").get_caller_identity()["Account"], "123456789012")
