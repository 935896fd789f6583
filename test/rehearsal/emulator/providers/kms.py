"""Keys and their aliases."""

import json

from .provider import ApiProvider, Made, provides
from .tags import as_list, difference


@provides("AWS::KMS::Key")
class Key(ApiProvider):
    def create(self, context, properties):
        kms = context.client("kms")
        optional = {
            name: properties[name]
            for name in ("Description", "KeyUsage", "KeySpec", "MultiRegion")
            if name in properties
        }
        made = kms.create_key(
            Policy=json.dumps(properties["KeyPolicy"]),
            Tags=as_list(properties.get("Tags"), "TagKey", "TagValue"),
            **optional,
        )["KeyMetadata"]
        self._rotate(kms, made["KeyId"], properties)
        return Made(made["KeyId"], {"KeyId": made["KeyId"], "Arn": made["Arn"]})

    @staticmethod
    def _rotate(kms, key_id, properties):
        if properties.get("EnableKeyRotation"):
            period = (
                {"RotationPeriodInDays": properties["RotationPeriodInDays"]}
                if "RotationPeriodInDays" in properties
                else {}
            )
            kms.enable_key_rotation(KeyId=key_id, **period)
        else:
            kms.disable_key_rotation(KeyId=key_id)

    def update(self, context, physical_id, old, new):
        kms = context.client("kms")
        kms.put_key_policy(KeyId=physical_id, PolicyName="default", Policy=json.dumps(new["KeyPolicy"]))
        self._rotate(kms, physical_id, new)
        if old.get("Description") != new.get("Description"):
            kms.update_key_description(KeyId=physical_id, Description=new.get("Description", ""))
        wanted, gone = difference(old.get("Tags"), new.get("Tags"))
        if wanted:
            kms.tag_resource(
                KeyId=physical_id, Tags=[{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in wanted]
            )
        if gone:
            kms.untag_resource(KeyId=physical_id, TagKeys=gone)
        return {}

    def delete(self, context, physical_id, properties):
        days = properties.get("PendingWindowInDays", 30)
        context.client("kms").schedule_key_deletion(KeyId=physical_id, PendingWindowInDays=days)


@provides("AWS::KMS::Alias")
class Alias(ApiProvider):
    def create(self, context, properties):
        context.client("kms").create_alias(AliasName=properties["AliasName"], TargetKeyId=properties["TargetKeyId"])
        return Made(properties["AliasName"])

    def update(self, context, physical_id, old, new):
        context.client("kms").update_alias(AliasName=physical_id, TargetKeyId=new["TargetKeyId"])
        return {}

    def delete(self, context, physical_id, properties):
        context.client("kms").delete_alias(AliasName=physical_id)
