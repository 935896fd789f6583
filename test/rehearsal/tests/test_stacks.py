"""Stacks are made, changed, rolled back and deleted as CloudFormation documents it."""

from botocore.exceptions import ClientError

from .server import REGION, ServerTest, topic


class Stacks(ServerTest):
    def test_resources_are_made_through_the_services_and_go_with_their_stack(self):
        self.assertEqual(self.create("plain", {"A": topic("plain-a"), "B": topic("plain-b")}), "CREATE_COMPLETE")
        self.assertLessEqual({"plain-a", "plain-b"}, self.topics())
        self.assertEqual(self.delete("plain"), "DELETE_COMPLETE")
        self.assertTrue({"plain-a", "plain-b"}.isdisjoint(self.topics()))

    def test_a_failed_creation_rolls_back_in_reverse_and_keeps_what_is_retained_without_exception(self):
        resources = {
            "Gone": topic("rollback-gone"),
            "Excepted": topic("rollback-excepted", DeletionPolicy="RetainExceptOnCreate", DependsOn="Gone"),
            "Kept": topic("rollback-kept", DeletionPolicy="Retain", DependsOn="Excepted"),
            "Fails": {
                "Type": "AWS::EC2::Subnet",
                "DependsOn": "Kept",
                "Properties": {"VpcId": "vpc-none", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": f"{REGION}a"},
            },
        }
        self.assertEqual(self.create("rollback", resources), "ROLLBACK_COMPLETE")
        self.assertIn("rollback-kept", self.topics())
        self.assertTrue({"rollback-gone", "rollback-excepted"}.isdisjoint(self.topics()))
        events = self.happened("rollback")
        self.assertLess(events.index("Excepted DELETE_COMPLETE"), events.index("Gone DELETE_COMPLETE"))
        self.assertIn("Kept DELETE_SKIPPED", events)

    def test_a_failed_update_brings_back_what_was(self):
        self.create("revert", {"A": topic("revert-a")})
        changed = {
            "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "revert-a", "DisplayName": "changed"}},
            "New": topic("revert-new", DependsOn="A"),
            "Fails": {"Type": "AWS::SSM::Parameter", "DependsOn": "New", "Properties": {"Type": "Wrong", "Value": "x"}},
        }
        self.assertEqual(self.update("revert", changed), "UPDATE_ROLLBACK_COMPLETE")
        sns = self.client("sns")
        [arn] = [one["TopicArn"] for one in sns.list_topics()["Topics"] if one["TopicArn"].endswith(":revert-a")]
        self.assertEqual(sns.get_topic_attributes(TopicArn=arn)["Attributes"]["DisplayName"], "")
        self.assertNotIn("revert-new", self.topics())
        template = self.client("cloudformation").get_template(StackName="revert")["TemplateBody"]
        self.assertEqual(list(template["Resources"]), ["A"])

    def test_a_create_only_property_replaces_and_the_old_goes_after_the_new_came(self):
        self.create("replace", {"A": topic("replace-old")})
        self.assertEqual(self.update("replace", {"A": topic("replace-new")}), "UPDATE_COMPLETE")
        self.assertIn("replace-new", self.topics())
        self.assertNotIn("replace-old", self.topics())

    def test_update_replace_policy_retain_keeps_the_old(self):
        self.create("abandon", {"A": topic("abandon-old", UpdateReplacePolicy="Retain")})
        self.update("abandon", {"A": topic("abandon-new", UpdateReplacePolicy="Retain")})
        self.assertLessEqual({"abandon-old", "abandon-new"}, self.topics())

    def test_an_update_without_a_change_is_refused(self):
        self.create("same", {"A": topic("same-a")})
        with self.assertRaisesRegex(ClientError, "No updates are to be performed"):
            self.update("same", {"A": topic("same-a")})

    def test_protected_stacks_are_not_deleted(self):
        self.create("protected", {"A": topic("protected-a")})
        cfn = self.client("cloudformation")
        cfn.update_termination_protection(StackName="protected", EnableTerminationProtection=True)
        with self.assertRaisesRegex(ClientError, "TerminationProtection"):
            cfn.delete_stack(StackName="protected")
        cfn.update_termination_protection(StackName="protected", EnableTerminationProtection=False)
        self.assertEqual(self.delete("protected"), "DELETE_COMPLETE")

    def test_properties_are_checked_after_references_are_known(self):
        resources = {
            "A": topic("checked-a"),
            "P": {
                "Type": "AWS::SSM::Parameter",
                "Properties": {"Type": "String", "Value": {"Ref": "A"}, "Tier": {"Fn::GetAtt": ["A", "TopicName"]}},
            },
        }
        self.assertEqual(self.create("checked", resources), "ROLLBACK_COMPLETE")
        reasons = [
            one.get("ResourceStatusReason", "")
            for one in self.client("cloudformation").describe_stack_events(StackName="checked")["StackEvents"]
        ]
        self.assertTrue(any("#/Tier" in reason for reason in reasons), reasons)
