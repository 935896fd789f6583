"""Buckets and image repositories, which bootstrapping makes."""

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
        if properties.get("Tags"):
            s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": as_list(properties["Tags"])})
        domain = f"{name}.s3.amazonaws.com"
        regional = f"{name}.s3.{context.region}.amazonaws.com"
        return Made(name, {"Arn": f"arn:aws:s3:::{name}", "DomainName": domain, "RegionalDomainName": regional})

    def delete(self, context, physical_id, properties):
        context.client("s3").delete_bucket(Bucket=physical_id)


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


@provides("AWS::ECR::Repository")
class Repository(ApiProvider):
    def create(self, context, properties):
        ecr = context.client("ecr")
        name = properties.get("RepositoryName") or generated_name(context, 256).lower()
        made = ecr.create_repository(
            repositoryName=name,
            imageTagMutability=properties.get("ImageTagMutability", "MUTABLE"),
            tags=as_list(properties.get("Tags")),
        )["repository"]
        return Made(name, {"Arn": made["repositoryArn"], "RepositoryUri": made["repositoryUri"]})

    def delete(self, context, physical_id, properties):
        context.client("ecr").delete_repository(repositoryName=physical_id, force=True)
