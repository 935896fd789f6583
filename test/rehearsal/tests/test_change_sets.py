"""Change sets tell what would happen, and belong to their stack."""

import json

from botocore.exceptions import ClientError

from .server import ServerTest, topic


class ChangeSets(ServerTest):
    def change_set(self, stack: str, resources: dict, kind: str, name: str = "change"):
        cfn = self.client("cloudformation")
        template = json.dumps({"Resources": resources})
        cfn.create_change_set(StackName=stack, ChangeSetName=name, ChangeSetType=kind, TemplateBody=template)
        return cfn.describe_change_set(StackName=stack, ChangeSetName=name)

    def test_tell_what_would_happen_and_do_nothing(self):
        self.create("preview", {"A": topic("preview-a"), "B": topic("preview-b")})
        shown = self.change_set(
            "preview",
            {
                "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "preview-a", "DisplayName": "x"}},
                "C": topic("preview-c"),
            },
            "UPDATE",
        )
        changes = {
            one["ResourceChange"]["LogicalResourceId"]: (
                one["ResourceChange"]["Action"],
                one["ResourceChange"].get("Replacement"),
            )
            for one in shown["Changes"]
        }
        self.assertEqual(changes, {"A": ("Modify", "False"), "B": ("Remove", None), "C": ("Add", None)})
        self.assertNotIn("preview-c", self.topics())

    def test_names_repeat_from_stack_to_stack(self):
        self.change_set("first", {"A": topic("first-a")}, "CREATE")
        self.change_set("second", {"B": topic("second-b")}, "CREATE")
        cfn = self.client("cloudformation")
        cfn.execute_change_set(StackName="first", ChangeSetName="change")
        self.assertEqual(self.status("first"), "CREATE_COMPLETE")
        self.assertEqual(self.status("second"), "REVIEW_IN_PROGRESS")
        cfn.delete_change_set(StackName="second", ChangeSetName="change")
        with self.assertRaisesRegex(ClientError, "does not exist"):
            cfn.describe_change_set(StackName="second", ChangeSetName="change")

    def test_without_a_change_fail_as_aws_says_it(self):
        self.create("unchanged", {"A": topic("unchanged-a")})
        shown = self.change_set("unchanged", {"A": topic("unchanged-a")}, "UPDATE")
        self.assertEqual(shown["Status"], "FAILED")
        self.assertIn("didn't contain changes", shown["StatusReason"])

    def test_outputs_and_exports_are_recorded(self):
        cfn = self.client("cloudformation")
        template = {
            "Resources": {"A": topic("outputs-a")},
            "Outputs": {"O": {"Value": {"Ref": "A"}, "Export": {"Name": "outputs-o"}}},
        }
        cfn.create_change_set(
            StackName="outputs", ChangeSetName="c", ChangeSetType="CREATE", TemplateBody=json.dumps(template)
        )
        cfn.execute_change_set(StackName="outputs", ChangeSetName="c")
        [stack] = cfn.describe_stacks(StackName="outputs")["Stacks"]
        self.assertEqual([one["ExportName"] for one in stack["Outputs"]], ["outputs-o"])
        self.assertIn("outputs-o", [one["Name"] for one in cfn.list_exports()["Exports"]])

    def test_a_template_is_found_in_its_bucket_whichever_way_the_url_names_it(self):
        s3 = self.client("s3", "us-east-1")
        s3.create_bucket(Bucket="templates")
        s3.put_object(Bucket="templates", Key="folder/a.json", Body=json.dumps({"Resources": {"A": topic("url-a")}}))
        cfn = self.client("cloudformation")
        port = self.url.rsplit(":", 1)[1]
        urls = [
            f"http://localhost:{port}/templates/folder/a.json",
            f"http://127.0.0.1:{port}/templates/folder/a.json",
            "https://s3.eu-west-1.amazonaws.com/templates/folder/a.json",
            "https://templates.s3.eu-west-1.amazonaws.com/folder/a.json",
        ]
        for number, url in enumerate(urls):
            with self.subTest(url=url):
                stack = f"from-url-{number}"
                cfn.create_change_set(StackName=stack, ChangeSetName="c", ChangeSetType="CREATE", TemplateURL=url)
                self.assertEqual(len(cfn.describe_change_set(StackName=stack, ChangeSetName="c")["Changes"]), 1)
        with self.assertRaisesRegex(ClientError, "S3 error"):
            gone = f"{self.url}/templates/gone.json"
            cfn.create_change_set(StackName="gone", ChangeSetName="c", ChangeSetType="CREATE", TemplateURL=gone)
