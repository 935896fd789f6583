"""Values pass from stack to stack, and what is used stays."""

from .server import OTHER, ServerTest, topic


class Exports(ServerTest):
    def producer(self, name: str) -> dict:
        return {"Out": {"Value": {"Ref": "A"}, "Export": {"Name": name}}}

    def test_are_imported_and_cannot_go_while_they_are_used(self):
        self.create("producer", {"A": topic("export-a")}, Outputs=self.producer("the-topic"))
        parameter = {
            "Type": "AWS::SSM::Parameter",
            "Properties": {"Type": "String", "Value": {"Fn::ImportValue": "the-topic"}},
        }
        self.assertEqual(self.create("consumer", {"P": parameter}), "CREATE_COMPLETE")
        self.assertEqual(self.delete("producer"), "DELETE_FAILED")
        self.assertEqual(self.delete("consumer"), "DELETE_COMPLETE")
        self.assertEqual(self.delete("producer"), "DELETE_COMPLETE")

    def test_a_used_export_cannot_change_its_value(self):
        self.create("changing", {"A": topic("changing-a")}, Outputs=self.producer("changing-topic"))
        parameter = {
            "Type": "AWS::SSM::Parameter",
            "Properties": {"Type": "String", "Value": {"Fn::ImportValue": "changing-topic"}},
        }
        self.create("user-of-changing", {"P": parameter})
        status = self.update("changing", {"A": topic("changing-b")}, Outputs=self.producer("changing-topic"))
        self.assertEqual(status, "UPDATE_ROLLBACK_COMPLETE")
        self.assertIn("changing-a", self.topics())

    def test_another_stack_s_output_is_read_across_regions(self):
        self.create(
            "far", {"A": topic("far-a")}, region=OTHER, Outputs={"Name": {"Value": {"Fn::GetAtt": ["A", "TopicName"]}}}
        )
        value = {"Fn::GetStackOutput": {"StackName": "far", "Region": OTHER, "OutputName": "Name"}}
        self.create(
            "near",
            {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "near", "Type": "String", "Value": value}}},
        )
        self.assertEqual(self.client("ssm").get_parameter(Name="near")["Parameter"]["Value"], "far-a")
