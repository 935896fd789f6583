"""A pipeline and its builds are made, changed and removed through the services."""

import json

from botocore.exceptions import ClientError

from .server import ServerTest


def role(name: str, service: str) -> dict:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": f"{service}.amazonaws.com"}}
    document = {"Version": "2012-10-17", "Statement": [trust]}
    return {"Type": "AWS::IAM::Role", "Properties": {"RoleName": name, "AssumeRolePolicyDocument": document}}


BUILD = {
    "Type": "AWS::CodeBuild::Project",
    "Properties": {
        "Artifacts": {"Type": "CODEPIPELINE"},
        "Environment": {
            "ComputeType": "BUILD_GENERAL1_SMALL",
            "EnvironmentVariables": [{"Name": "PIPELINE", "Type": "PLAINTEXT", "Value": "delivery"}],
            "Image": "aws/codebuild/amazonlinux-aarch64-standard:4.0",
            "Type": "ARM_CONTAINER",
        },
        "ServiceRole": {"Fn::GetAtt": ["BuildRole", "Arn"]},
        "Source": {"BuildSpec": '{"version":"0.2"}', "Type": "CODEPIPELINE"},
        "Tags": [{"Key": "project", "Value": "platform"}],
    },
}


def action(category: str, provider: str, configuration: dict, **more) -> dict:
    kind = {"Category": category, "Owner": "AWS", "Provider": provider, "Version": "1"}
    return {"Name": category, "ActionTypeId": kind, "Configuration": configuration, **more}


def pipeline(name: str, branch: str = "main", restart: bool = False) -> dict:
    source = action("Source", "S3", {"S3Bucket": "sources", "Branch": branch}, OutputArtifacts=[{"Name": "Sources"}])
    build = action("Build", "CodeBuild", {"ProjectName": {"Ref": "Build"}}, InputArtifacts=[{"Name": "Sources"}])
    store = {"Type": "S3", "Location": "artifacts", "EncryptionKey": {"Id": "a-key", "Type": "KMS"}}
    return {
        "Type": "AWS::CodePipeline::Pipeline",
        "Properties": {
            "Name": name,
            "ArtifactStores": [{"Region": "eu-west-1", "ArtifactStore": store}],
            "PipelineType": "V2",
            "RestartExecutionOnUpdate": restart,
            "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
            "Stages": [{"Name": "Source", "Actions": [source]}, {"Name": "Build", "Actions": [build]}],
            "Tags": [{"Key": "project", "Value": "platform"}],
        },
    }


def resources(name: str, **more) -> dict:
    return {
        "Role": role(name, "codepipeline"),
        "BuildRole": role(f"{name}-build", "codebuild"),
        "Build": BUILD,
        "Pipeline": pipeline(name, **more),
    }


class Delivery(ServerTest):
    def pipeline(self, name: str) -> dict:
        return self.client("codepipeline").get_pipeline(name=name)["pipeline"]

    def builds(self, name: str) -> list[str]:
        return [one for one in self.client("codebuild").list_projects()["projects"] if one.startswith(f"{name}-Build-")]

    def test_a_pipeline_is_made_with_its_stages_stores_and_tags(self):
        self.assertEqual(self.create("made", resources("made")), "CREATE_COMPLETE")
        made = self.pipeline("made")
        [build] = self.builds("made")
        self.assertEqual([stage["name"] for stage in made["stages"]], ["Source", "Build"])
        # What an action is configured with keeps the spelling of its owner.
        self.assertEqual(made["stages"][1]["actions"][0]["configuration"], {"ProjectName": build})
        self.assertEqual(made["artifactStores"]["eu-west-1"]["encryptionKey"], {"id": "a-key", "type": "KMS"})
        tags = self.client("codepipeline").list_tags_for_resource(
            resourceArn="arn:aws:codepipeline:eu-west-1:123456789012:made"
        )["tags"]
        self.assertIn({"key": "project", "value": "platform"}, tags)

    def test_a_build_of_a_pipeline_needs_no_place_for_sources_and_artifacts(self):
        self.create("placeless", resources("placeless"))
        [found] = self.client("codebuild").batch_get_projects(names=self.builds("placeless"))["projects"]
        self.assertEqual(found["source"], {"type": "CODEPIPELINE", "buildspec": '{"version":"0.2"}'})
        [variable] = found["environment"]["environmentVariables"]
        self.assertEqual(variable, {"name": "PIPELINE", "type": "PLAINTEXT", "value": "delivery"})

    def test_a_build_that_takes_its_sources_from_elsewhere_does(self):
        properties = {**BUILD["Properties"], "Source": {"Type": "S3"}}
        build = {"BuildRole": role("elsewhere", "codebuild"), "Build": {**BUILD, "Properties": properties}}
        self.assertEqual(self.create("elsewhere", build), "ROLLBACK_COMPLETE")

    def test_a_changed_stage_is_an_update_in_place_and_starts_again_where_asked(self):
        self.create("change", resources("change"))
        self.assertEqual(self.update("change", resources("change", branch="next")), "UPDATE_COMPLETE")
        made = self.pipeline("change")
        self.assertEqual((made["version"], made["stages"][0]["actions"][0]["configuration"]["Branch"]), (2, "next"))
        self.assertEqual(self.executions("change"), 0)
        self.update("change", resources("change", branch="last", restart=True))
        self.assertEqual(self.executions("change"), 1)

    def executions(self, name: str) -> int:
        found = self.client("codepipeline").list_pipeline_executions(pipelineName=name)
        return len(found["pipelineExecutionSummaries"])

    def test_a_changed_build_is_remembered_and_the_ledger_says_so(self):
        before = resources("remembered")
        self.create("remembered", before)
        after = json.loads(json.dumps(before))
        after["Build"]["Properties"]["TimeoutInMinutes"] = 30
        self.assertEqual(self.update("remembered", after), "UPDATE_COMPLETE")
        acts = [one for one in self.own("ledger")["entries"] if one["stack"] == "remembered" and one["act"] == "update"]
        self.assertEqual([(one["logical_id"], one["reality"]) for one in acts], [("Build", "stand-in")])

    def test_nothing_is_left(self):
        self.create("gone", resources("gone"))
        self.assertEqual(self.delete("gone"), "DELETE_COMPLETE")
        self.assertEqual(self.builds("gone"), [])
        with self.assertRaises(ClientError):
            self.pipeline("gone")

    def test_a_role_that_codepipeline_may_not_take_is_refused(self):
        wrong = {**resources("wrong"), "Role": role("wrong", "codebuild")}
        self.assertEqual(self.create("wrong", wrong), "ROLLBACK_COMPLETE")
