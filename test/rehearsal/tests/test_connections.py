"""A connection waits for a person, and belongs to the account that made it."""

from .server import ServerTest


class Connections(ServerTest):
    def test_it_is_pending_until_somebody_shakes_hands(self):
        connections = self.client("codestar-connections")
        arn = connections.create_connection(ProviderType="GitHub", ConnectionName="ours")["ConnectionArn"]
        self.assertIn(":eu-west-1:", arn)
        self.assertEqual(self.status_of(arn), "PENDING")
        self.own("handshakes", "POST", {"ConnectionArn": arn})
        self.assertEqual(self.status_of(arn), "AVAILABLE")

    def test_nobody_else_sees_it(self):
        connections = self.client("codestar-connections")
        arn = connections.create_connection(ProviderType="GitHub", ConnectionName="theirs")["ConnectionArn"]
        other = self.client("codestar-connections", key="account-444444444444")
        elsewhere = self.client("codestar-connections", "us-west-2")
        for client, name in ((other, arn), (elsewhere, arn), (connections, arn[:-1])):
            with self.assertRaises(client.exceptions.ResourceNotFoundException):
                client.get_connection(ConnectionArn=name)

    def test_a_stack_makes_one_and_takes_it_away(self):
        properties = {"ConnectionName": "of-a-stack", "ProviderType": "GitHub"}
        resources = {"Connection": {"Type": "AWS::CodeConnections::Connection", "Properties": properties}}
        self.assertEqual(self.create("connected", resources), "CREATE_COMPLETE")
        cfn, connections = self.client("cloudformation"), self.client("codestar-connections")
        [found] = cfn.list_stack_resources(StackName="connected")["StackResourceSummaries"]
        arn = found["PhysicalResourceId"]
        self.assertEqual(self.status_of(arn), "PENDING")
        self.assertEqual(self.delete("connected"), "DELETE_COMPLETE")
        with self.assertRaises(connections.exceptions.ResourceNotFoundException):
            connections.get_connection(ConnectionArn=arn)

    def status_of(self, arn: str) -> str:
        return self.client("codestar-connections").get_connection(ConnectionArn=arn)["Connection"]["ConnectionStatus"]
