"""What a second region is made of acts as AWS’s services do."""

from .server import OTHER, ServerTest

ROLE = "arn:aws:iam::123456789012:role/service"
KMS_KEY = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000"


def vault(name: str, **more) -> dict:
    properties = {"BackupVaultName": name, "EncryptionKeyArn": KMS_KEY, **more}
    return {"Type": "AWS::Backup::BackupVault", "Properties": properties}


def plan(name: str, *rules: dict) -> dict:
    return {
        "Type": "AWS::Backup::BackupPlan",
        "Properties": {"BackupPlan": {"BackupPlanName": name, "BackupPlanRule": list(rules)}},
    }


def bucket(name: str, **more) -> dict:
    return {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": name, **more}}


VERSIONS = {"VersioningConfiguration": {"Status": "Enabled"}}


def copies_to(name: str) -> dict:
    rule = {
        "Destination": {"Bucket": f"arn:aws:s3:::{name}", "EncryptionConfiguration": {"ReplicaKmsKeyID": KMS_KEY}},
        "DeleteMarkerReplication": {"Status": "Disabled"},
        "Filter": {"Prefix": ""},
        "Priority": 0,
        "SourceSelectionCriteria": {"SseKmsEncryptedObjects": {"Status": "Enabled"}},
        "Status": "Enabled",
    }
    return {"ReplicationConfiguration": {"Role": ROLE, "Rules": [rule]}}


class Backups(ServerTest):
    def vaults(self) -> dict:
        return {one["BackupVaultName"]: one for one in self.client("backup").list_backup_vaults()["BackupVaultList"]}

    def test_a_vault_has_its_key_and_its_lock_and_loses_the_lock_with_the_property(self):
        locked = vault("locked", LockConfiguration={"MinRetentionDays": 35})
        outputs = {"Arn": {"Value": {"Fn::GetAtt": ["V", "BackupVaultArn"]}}}
        self.assertEqual(self.create("vault", {"V": locked}, Outputs=outputs), "CREATE_COMPLETE")
        found = self.vaults()["locked"]
        self.assertEqual(found["EncryptionKeyArn"], KMS_KEY)
        self.assertEqual((found["Locked"], found["MinRetentionDays"]), (True, 35))
        [output] = self.client("cloudformation").describe_stacks(StackName="vault")["Stacks"][0]["Outputs"]
        self.assertEqual(output["OutputValue"], found["BackupVaultArn"])
        self.assertEqual(self.update("vault", {"V": vault("locked")}), "UPDATE_COMPLETE")
        self.assertFalse(self.vaults()["locked"]["Locked"])
        self.delete("vault")
        self.assertNotIn("locked", self.vaults())

    def test_a_plan_keeps_its_rules_and_its_name_is_free_again_when_it_is_gone(self):
        copy = {"DestinationBackupVaultArn": "arn:aws:backup:us-west-2:123456789012:backup-vault:far"}
        rule = {"RuleName": "daily", "TargetBackupVault": "near", "CopyActions": [copy]}
        for _ in range(2):
            self.assertEqual(self.create("plan", {"P": plan("daily", rule)}), "CREATE_COMPLETE")
            backup = self.client("backup")
            [listed] = backup.list_backup_plans()["BackupPlansList"]
            [found] = backup.get_backup_plan(BackupPlanId=listed["BackupPlanId"])["BackupPlan"]["Rules"]
            self.assertEqual(found["TargetBackupVaultName"], "near")
            self.assertEqual(found["CopyActions"], [copy])
            self.delete("plan")
            self.assertEqual(backup.list_backup_plans()["BackupPlansList"], [])


class Buckets(ServerTest):
    def test_a_bucket_replicates_to_one_that_keeps_versions(self):
        self.create("replica", {"B": bucket("replica", **VERSIONS)}, region=OTHER)
        self.assertEqual(
            self.create("origin", {"B": bucket("origin", **VERSIONS, **copies_to("replica"))}), "CREATE_COMPLETE"
        )
        found = self.client("s3").get_bucket_replication(Bucket="origin")["ReplicationConfiguration"]
        self.assertEqual([rule["Destination"]["Bucket"] for rule in found["Rules"]], ["arn:aws:s3:::replica"])

    def test_a_bucket_does_not_replicate_without_versions_on_either_side_or_to_none(self):
        self.create("forgetful", {"B": bucket("forgetful")}, region=OTHER)
        self.create("faithful", {"B": bucket("faithful", **VERSIONS)}, region=OTHER)
        cases = {
            "there": bucket("from-1", **VERSIONS, **copies_to("forgetful")),
            "here": bucket("from-2", **copies_to("faithful")),
            "nowhere": bucket("from-3", **VERSIONS, **copies_to("nowhere")),
        }
        for name, origin in cases.items():
            with self.subTest(name):
                self.assertEqual(self.create(f"unversioned-{name}", {"B": origin}), "ROLLBACK_COMPLETE")

    def test_lifecycle_rules_reach_the_bucket(self):
        rules = [
            {"Status": "Enabled", "ExpirationInDays": 365, "NoncurrentVersionExpiration": {"NoncurrentDays": 7}},
            {"Id": "parts", "Status": "Enabled", "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7}},
            {
                "Status": "Enabled",
                "Prefix": "old/",
                "Transitions": [{"StorageClass": "GLACIER", "TransitionInDays": 30}],
                "NoncurrentVersionTransitions": [{"StorageClass": "GLACIER", "TransitionInDays": 3}],
            },
            {"Status": "Enabled", "ExpiredObjectDeleteMarker": True},
        ]
        self.create("lifecycle", {"B": bucket("lifecycle", LifecycleConfiguration={"Rules": rules})})
        found = self.client("s3").get_bucket_lifecycle_configuration(Bucket="lifecycle")["Rules"]
        self.assertEqual([rule["ID"] for rule in found], ["rule-0", "parts", "rule-2", "rule-3"])
        self.assertEqual(found[0]["Expiration"], {"Days": 365})
        self.assertEqual(found[0]["NoncurrentVersionExpiration"], {"NoncurrentDays": 7})
        self.assertEqual(found[2]["Filter"], {"Prefix": "old/"})
        self.assertEqual(found[2]["Transitions"], [{"Days": 30, "StorageClass": "GLACIER"}])
        self.assertEqual(found[2]["NoncurrentVersionTransitions"], [{"NoncurrentDays": 3, "StorageClass": "GLACIER"}])
        self.assertEqual(found[3]["Expiration"], {"ExpiredObjectDeleteMarker": True})


class Archive(ServerTest):
    def test_a_log_group_is_handed_to_a_stream_that_delivers_to_a_bucket(self):
        stream = {
            "Type": "AWS::KinesisFirehose::DeliveryStream",
            "Properties": {
                "DeliveryStreamName": "archive",
                "DeliveryStreamType": "DirectPut",
                "DeliveryStreamEncryptionConfigurationInput": {"KeyType": "AWS_OWNED_CMK"},
                "ExtendedS3DestinationConfiguration": {"BucketARN": "arn:aws:s3:::archive", "RoleARN": ROLE},
                "Tags": [{"Key": "owner", "Value": "us"}],
            },
        }
        resources = {
            "Group": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "handed"}},
            "ErrorStream": {
                "Type": "AWS::Logs::LogStream",
                "Properties": {"LogGroupName": {"Ref": "Group"}, "LogStreamName": "delivery"},
            },
            "Stream": stream,
            "Filter": {
                "Type": "AWS::Logs::SubscriptionFilter",
                "Properties": {
                    "LogGroupName": {"Ref": "Group"},
                    "DestinationArn": {"Fn::GetAtt": ["Stream", "Arn"]},
                    "RoleArn": ROLE,
                    "FilterPattern": "",
                },
            },
        }
        self.assertEqual(self.create("archive", resources), "CREATE_COMPLETE")
        logs, firehose = self.client("logs"), self.client("firehose")
        arn = firehose.describe_delivery_stream(DeliveryStreamName="archive")["DeliveryStreamDescription"][
            "DeliveryStreamARN"
        ]
        [handed] = logs.describe_subscription_filters(logGroupName="handed")["subscriptionFilters"]
        self.assertEqual(handed["destinationArn"], arn)
        [errors] = logs.describe_log_streams(logGroupName="handed")["logStreams"]
        self.assertEqual(errors["logStreamName"], "delivery")
        self.assertEqual(self.delete("archive"), "DELETE_COMPLETE")
        self.assertEqual(firehose.list_delivery_streams()["DeliveryStreamNames"], [])

    def test_a_log_group_is_not_handed_to_a_stream_that_is_not_there(self):
        resources = {
            "Group": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "astray"}},
            "Filter": {
                "Type": "AWS::Logs::SubscriptionFilter",
                "Properties": {
                    "LogGroupName": {"Ref": "Group"},
                    "DestinationArn": "arn:aws:firehose:eu-west-1:123456789012:deliverystream/gone",
                    "RoleArn": ROLE,
                    "FilterPattern": "",
                },
            },
        }
        self.assertEqual(self.create("astray", resources), "ROLLBACK_COMPLETE")


class Images(ServerTest):
    def test_the_registry_replicates_until_the_resource_is_gone(self):
        rule = {
            "Destinations": [{"Region": OTHER, "RegistryId": {"Ref": "AWS::AccountId"}}],
            "RepositoryFilters": [{"Filter": "platform/", "FilterType": "PREFIX_MATCH"}],
        }
        configuration = {
            "Type": "AWS::ECR::ReplicationConfiguration",
            "Properties": {"ReplicationConfiguration": {"Rules": [rule]}},
        }
        self.assertEqual(self.create("images", {"R": configuration}), "CREATE_COMPLETE")
        ecr = self.client("ecr")
        [found] = ecr.describe_registry()["replicationConfiguration"]["rules"]
        self.assertEqual([one["region"] for one in found["destinations"]], [OTHER])
        self.assertEqual(found["repositoryFilters"], [{"filter": "platform/", "filterType": "PREFIX_MATCH"}])
        self.delete("images")
        self.assertEqual(ecr.describe_registry()["replicationConfiguration"]["rules"], [])


class Names(ServerTest):
    ZONE = "Z0123456789ABCDEFGHIJ"

    def record(self, region: str, failover: str) -> dict:
        return {
            "Type": "AWS::Route53::RecordSet",
            "Properties": {
                "HostedZoneId": self.ZONE,
                "Name": "shop.example.com.",
                "Type": "CNAME",
                "TTL": "60",
                "SetIdentifier": region,
                "Failover": failover,
                "HealthCheckId": {"Ref": "Check"},
                "ResourceRecords": [f"shop.{region}.example.com"],
            },
        }

    def test_a_name_fails_over_in_the_zone_of_the_operator(self):
        check = {
            "Type": "AWS::Route53::HealthCheck",
            "Properties": {
                "HealthCheckConfig": {"Type": "HTTPS", "FullyQualifiedDomainName": "shop.example.com", "Port": 443},
                "HealthCheckTags": [{"Key": "Name", "Value": "shop"}],
            },
        }
        resources = {
            "Check": check,
            "Primary": self.record("eu-west-1", "PRIMARY"),
            "Secondary": self.record("us-west-2", "SECONDARY"),
        }
        self.assertEqual(self.create("names", resources), "CREATE_COMPLETE")
        route53 = self.client("route53")
        [one] = route53.list_health_checks()["HealthChecks"]
        records = route53.list_resource_record_sets(HostedZoneId=self.ZONE)["ResourceRecordSets"]
        self.assertEqual(
            sorted((record["Failover"], record["HealthCheckId"], record["TTL"]) for record in records),
            [("PRIMARY", one["Id"], 60), ("SECONDARY", one["Id"], 60)],
        )
        self.assertEqual(self.delete("names"), "DELETE_COMPLETE")
        self.assertEqual(route53.list_health_checks()["HealthChecks"], [])
        self.assertEqual(route53.list_resource_record_sets(HostedZoneId=self.ZONE)["ResourceRecordSets"], [])
