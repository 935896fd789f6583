"""What an account says of its billing, and a Region of its backups."""

from botocore.exceptions import ClientError

from .server import ServerTest

KEY = "account-444444444444"


class Billing(ServerTest):
    def test_an_account_has_one_monitor_of_services(self):
        billing = self.client("ce", key=KEY)
        monitor = {"MonitorName": "services", "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"}
        arn = billing.create_anomaly_monitor(AnomalyMonitor=monitor)["MonitorArn"]
        self.assertEqual([one["MonitorArn"] for one in billing.get_anomaly_monitors()["AnomalyMonitors"]], [arn])
        with self.assertRaisesRegex(ClientError, "LimitExceeded"):
            billing.create_anomaly_monitor(AnomalyMonitor=monitor)
        self.assertEqual(self.client("ce").get_anomaly_monitors()["AnomalyMonitors"], [])

    def test_tags_are_listed_with_their_status(self):
        billing = self.client("ce", key=KEY)
        for status in ("Active", "Inactive"):
            billing.update_cost_allocation_tags_status(
                CostAllocationTagsStatus=[{"TagKey": "project", "Status": status}]
            )
            listed = billing.list_cost_allocation_tags(TagKeys=["project", "other"])["CostAllocationTags"]
            self.assertEqual([(one["TagKey"], one["Status"]) for one in listed], [("project", status)])


class BackupSettings(ServerTest):
    def test_a_region_opts_in_to_each_service(self):
        backup = self.client("backup", key=KEY)
        self.assertFalse(backup.describe_region_settings()["ResourceTypeOptInPreference"]["EKS"])
        backup.update_region_settings(ResourceTypeOptInPreference={"EKS": True})
        self.assertEqual(backup.describe_region_settings()["ResourceTypeOptInPreference"], {"EBS": True, "EKS": True})
        other = self.client("backup", region="us-west-2", key=KEY)
        self.assertFalse(other.describe_region_settings()["ResourceTypeOptInPreference"]["EKS"])
