"""Buckets."""

import json

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::S3::Bucket")
class Bucket(ApiProvider):
    def create(self, context, properties):
        s3 = context.client("s3")
        name = properties.get("BucketName") or generated_name(context, 63).lower()
        place = (
            {}
            if context.region == "us-east-1"
            else {"CreateBucketConfiguration": {"LocationConstraint": context.region}}
        )
        s3.create_bucket(Bucket=name, **place)
        if "VersioningConfiguration" in properties:
            s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=properties["VersioningConfiguration"])
        if "BucketEncryption" in properties:
            rules = properties["BucketEncryption"]["ServerSideEncryptionConfiguration"]
            s3.put_bucket_encryption(
                Bucket=name,
                ServerSideEncryptionConfiguration={
                    "Rules": [
                        {
                            "ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"],
                            "BucketKeyEnabled": rule.get("BucketKeyEnabled", False),
                        }
                        for rule in rules
                    ]
                },
            )
        if "PublicAccessBlockConfiguration" in properties:
            s3.put_public_access_block(
                Bucket=name, PublicAccessBlockConfiguration=properties["PublicAccessBlockConfiguration"]
            )
        if "OwnershipControls" in properties:
            s3.put_bucket_ownership_controls(Bucket=name, OwnershipControls=properties["OwnershipControls"])
        if "LifecycleConfiguration" in properties:
            s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration=_lifecycle(properties))
        if "ReplicationConfiguration" in properties:
            s3.put_bucket_replication(Bucket=name, ReplicationConfiguration=_replication(properties))
        if properties.get("Tags"):
            s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": as_list(properties["Tags"])})
        domain = f"{name}.s3.amazonaws.com"
        regional = f"{name}.s3.{context.region}.amazonaws.com"
        return Made(name, {"Arn": f"arn:aws:s3:::{name}", "DomainName": domain, "RegionalDomainName": regional})

    def delete(self, context, physical_id, properties):
        context.client("s3").delete_bucket(Bucket=physical_id)


def _identified(rule: dict, number: int) -> dict:
    """CloudFormation makes up the id of a rule that has none."""
    given = {name: value for name, value in rule.items() if name != "Id"}
    return {**given, "ID": rule.get("Id", f"rule-{number}")}


def _lifecycle(properties: dict) -> dict:
    """CloudFormation’s rules as the API takes them."""
    rules = properties["LifecycleConfiguration"]["Rules"]
    return {"Rules": [_lifecycle_rule(_identified(rule, number)) for number, rule in enumerate(rules)]}


def _lifecycle_rule(rule: dict) -> dict:
    """Days until the end have another place in the API, and a rule for every object says so."""
    apart = ("ExpirationInDays", "ExpiredObjectDeleteMarker", "Prefix", "Transitions", "NoncurrentVersionTransitions")
    found = {name: value for name, value in rule.items() if name not in apart}
    found["Filter"] = {"Prefix": rule.get("Prefix", "")}
    if "ExpirationInDays" in rule:
        found["Expiration"] = {"Days": rule["ExpirationInDays"]}
    if "ExpiredObjectDeleteMarker" in rule:
        found["Expiration"] = {"ExpiredObjectDeleteMarker": rule["ExpiredObjectDeleteMarker"]}
    for name, days in (("Transitions", "Days"), ("NoncurrentVersionTransitions", "NoncurrentDays")):
        if name in rule:
            found[name] = [{"StorageClass": one["StorageClass"], days: one["TransitionInDays"]} for one in rule[name]]
    return found


def _replication(properties: dict) -> dict:
    given = properties["ReplicationConfiguration"]
    rules = [_identified(rule, number) for number, rule in enumerate(given["Rules"])]
    return {"Role": given["Role"], "Rules": rules}


@provides("AWS::S3::BucketPolicy")
class BucketPolicy(ApiProvider):
    def create(self, context, properties):
        self.update(context, properties["Bucket"], {}, properties)
        return Made(properties["Bucket"])

    def update(self, context, physical_id, old, new):
        context.client("s3").put_bucket_policy(Bucket=new["Bucket"], Policy=json.dumps(new["PolicyDocument"]))
        return {}

    def delete(self, context, physical_id, properties):
        context.client("s3").delete_bucket_policy(Bucket=physical_id)
