"""A custom resource of the CDK has the id that its call names."""

import json

from .server import ServerTest


class CustomResources(ServerTest):
    def test_the_call_names_the_id(self):
        call = json.dumps({"service": "SecretsManager", "physicalResourceId": {"id": "payments/stripe"}})
        resources = {
            "Named": {"Type": "Custom::ReplicatedSecret", "Properties": {"ServiceToken": "token", "Create": call}},
            "Nameless": {"Type": "Custom::Other", "Properties": {"ServiceToken": "token"}},
        }
        self.assertEqual(self.create("custom", resources), "CREATE_COMPLETE")
        found = {
            one["LogicalResourceId"]: one["PhysicalResourceId"]
            for one in self.client("cloudformation").list_stack_resources(StackName="custom")["StackResourceSummaries"]
        }
        self.assertEqual(found["Named"], "payments/stripe")
        self.assertTrue(found["Nameless"].startswith("custom-Nameless-"))
