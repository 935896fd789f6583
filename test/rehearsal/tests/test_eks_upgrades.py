"""An upgrade of a cluster goes as EKS documents it, and an update that may not roll back stays where it failed."""

from botocore.exceptions import ClientError

from .server import REGION, ServerTest, topic, vpc


def cluster(version: str, name: str = "upgraded") -> dict:
    subnet = {
        "Type": "AWS::EC2::Subnet",
        "Properties": {"VpcId": {"Ref": "V"}, "CidrBlock": "10.7.0.0/24", "AvailabilityZone": f"{REGION}a"},
    }
    return {
        "V": vpc("10.7.0.0/16"),
        "S": subnet,
        "C": {
            "Type": "AWS::EKS::Cluster",
            "Properties": {
                "Name": name,
                "Version": version,
                "RoleArn": "arn:aws:iam::123456789012:role/r",
                "ResourcesVpcConfig": {"SubnetIds": [{"Ref": "S"}]},
            },
        },
    }


class EksUpgrades(ServerTest):
    def test_a_control_plane_goes_up_by_one_minor_at_a_time_and_back_with_no_rollback(self):
        eks = self.client("eks")

        def version() -> str:
            return eks.describe_cluster(name="upgraded")["cluster"]["version"]

        self.assertEqual(self.create("upgrade", cluster("1.34")), "CREATE_COMPLETE")
        self.assertEqual(self.update("upgrade", cluster("1.36")), "UPDATE_ROLLBACK_COMPLETE")
        self.assertEqual(version(), "1.34")
        fails = {"Type": "AWS::SSM::Parameter", "DependsOn": "C", "Properties": {"Type": "Wrong", "Value": "x"}}
        self.assertEqual(self.update("upgrade", {**cluster("1.35"), "Fails": fails}), "UPDATE_ROLLBACK_COMPLETE")
        self.assertEqual(version(), "1.35")
        [update] = eks.list_updates(name="upgraded")["updateIds"]
        self.assertEqual(eks.describe_update(name="upgraded", updateId=update)["update"]["type"], "VersionUpdate")
        self.assertEqual(self.update("upgrade", cluster("1.35")), "UPDATE_COMPLETE")

    def test_insights_are_those_that_were_told_of_the_account_with_details_one_by_one(self):
        self.create("insights", cluster("1.35", "read"))
        eks = self.client("eks")
        wanted = {"categories": ["UPGRADE_READINESS"], "kubernetesVersions": ["1.36"]}

        def listed() -> list[dict]:
            return eks.list_insights(clusterName="read", filter=wanted)["insights"]

        self.assertEqual(listed(), [])
        told = {"id": "one", "category": "UPGRADE_READINESS", "lastRefreshTime": "2026-11-20T00:00:00Z"}
        told = {**told, "kubernetesVersion": "1.36", "recommendation": "Move on."}
        self.own("eks/123456789012", "PUT", {"insights": {"read": [told, {**told, "kubernetesVersion": "1.37"}]}})
        [known] = listed()
        self.assertEqual(known["lastRefreshTime"].year, 2026)
        self.assertNotIn("recommendation", known)
        described = eks.describe_insight(clusterName="read", id="one")["insight"]
        self.assertEqual(described["recommendation"], "Move on.")

    def test_an_update_that_may_not_roll_back_stays_where_it_failed_and_goes_on_from_there(self):
        cfn = self.client("cloudformation")
        self.create("paused", {"A": topic("paused-a")})

        def deploy(name: str, resources: dict) -> str:
            cfn.create_change_set(
                StackName="paused", ChangeSetName=name, TemplateBody=self.template(resources), ChangeSetType="UPDATE"
            )
            cfn.execute_change_set(StackName="paused", ChangeSetName=name, DisableRollback=True)
            return self.status("paused")

        new = {"A": topic("paused-a"), "B": topic("paused-b", DependsOn="A")}
        wrong = {"Type": "AWS::SSM::Parameter", "DependsOn": "B", "Properties": {"Type": "Wrong", "Value": "x"}}
        right = {**wrong, "Properties": {"Type": "String", "Value": "x"}}
        self.assertEqual(deploy("one", {**new, "P": wrong}), "UPDATE_FAILED")
        self.assertIn("paused-b", self.topics())
        self.assertEqual(deploy("two", {**new, "P": right}), "UPDATE_COMPLETE")
        self.assertEqual(self.happened("paused").count("B CREATE_COMPLETE"), 1)
        self.assertEqual(deploy("three", {**new, "A": topic("paused-c"), "P": right}), "UPDATE_FAILED")

    def test_no_cluster_no_answer(self):
        with self.assertRaisesRegex(ClientError, "ResourceNotFoundException"):
            self.client("eks").list_updates(name="none")
