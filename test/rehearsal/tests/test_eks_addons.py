"""Add-ons of clusters are really there: made, found, changed and removed."""

from .server import ServerTest


class Addons(ServerTest):
    def test_an_add_on_lives_with_its_cluster(self):
        eks, ec2 = self.client("eks"), self.client("ec2")
        subnets = [one["SubnetId"] for one in ec2.describe_subnets()["Subnets"]]
        eks.create_cluster(
            name="addons",
            roleArn="arn:aws:iam::123456789012:role/eks",
            resourcesVpcConfig={"subnetIds": subnets},
        )

        def addon(version):
            named = {"ClusterName": "addons", "AddonName": "coredns"}
            return {"Type": "AWS::EKS::Addon", "Properties": {**named, "AddonVersion": version}}

        self.assertEqual(self.create("addon", {"Dns": addon("v1")}), "CREATE_COMPLETE")
        self.assertEqual(eks.list_addons(clusterName="addons")["addons"], ["coredns"])
        made = eks.describe_addon(clusterName="addons", addonName="coredns")["addon"]
        self.assertEqual((made["status"], made["addonVersion"]), ("ACTIVE", "v1"))
        self.assertEqual(self.update("addon", {"Dns": addon("v2")}), "UPDATE_COMPLETE")
        self.assertEqual(eks.describe_addon(clusterName="addons", addonName="coredns")["addon"]["addonVersion"], "v2")
        with self.assertRaises(eks.exceptions.ResourceInUseException):
            eks.create_addon(clusterName="addons", addonName="coredns")
        self.assertEqual(self.delete("addon"), "DELETE_COMPLETE")
        self.assertEqual(eks.list_addons(clusterName="addons")["addons"], [])
        with self.assertRaises(eks.exceptions.ResourceNotFoundException):
            eks.describe_addon(clusterName="addons", addonName="coredns")
