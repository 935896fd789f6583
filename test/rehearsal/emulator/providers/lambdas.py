"""Functions and their layers. Their code must be in the asset bucket, as on AWS; nothing runs it."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_map


def _code(context, code: dict) -> dict:
    """Reads the object, so that a missing asset fails here and not at the first call."""
    if "S3Bucket" not in code:
        return {"ZipFile": code["ZipFile"].encode()}
    context.client("s3").head_object(Bucket=code["S3Bucket"], Key=code["S3Key"])
    return {"S3Bucket": code["S3Bucket"], "S3Key": code["S3Key"]}


@provides("AWS::Lambda::Function")
class Function(ApiProvider):
    APART = ("Code", "FunctionName", "Tags", "LoggingConfig", "SnapStart", "RecursiveLoop")

    def create(self, context, properties):
        name = properties.get("FunctionName") or generated_name(context, 64)
        made = context.client("lambda").create_function(
            FunctionName=name,
            Code=_code(context, properties["Code"]),
            Tags=as_map(properties.get("Tags")),
            **{key: value for key, value in properties.items() if key not in self.APART},
            **({"LoggingConfig": properties["LoggingConfig"]} if "LoggingConfig" in properties else {}),
        )
        return Made(name, {"Arn": made["FunctionArn"]})

    def update(self, context, physical_id, old, new):
        client = context.client("lambda")
        if old["Code"] != new["Code"]:
            client.update_function_code(FunctionName=physical_id, **_code(context, new["Code"]))
        given = {key: value for key, value in new.items() if key not in (*self.APART, "Architectures")}
        client.update_function_configuration(FunctionName=physical_id, **given)
        return {} if old.get("Tags") == new.get("Tags") else None

    def delete(self, context, physical_id, properties):
        context.client("lambda").delete_function(FunctionName=physical_id)


@provides("AWS::Lambda::LayerVersion")
class LayerVersion(ApiProvider):
    def create(self, context, properties):
        content = _code(context, properties["Content"])
        optional = {
            key: properties[key]
            for key in ("CompatibleRuntimes", "CompatibleArchitectures", "Description", "LicenseInfo")
            if key in properties
        }
        made = context.client("lambda").publish_layer_version(
            LayerName=properties.get("LayerName") or generated_name(context, 140), Content=content, **optional
        )
        return Made(made["LayerVersionArn"], {"LayerVersionArn": made["LayerVersionArn"]})

    def delete(self, context, physical_id, properties):
        name, version = physical_id.split(":")[-2:]
        context.client("lambda").delete_layer_version(LayerName=name, VersionNumber=int(version))


@provides("AWS::Lambda::EventSourceMapping")
class EventSourceMapping(ApiProvider):
    def create(self, context, properties):
        known = {key: value for key, value in properties.items() if key != "Tags"}
        made = context.client("lambda").create_event_source_mapping(**known)
        return Made(made["UUID"], {"Id": made["UUID"], "EventSourceMappingArn": made.get("EventSourceMappingArn", "")})

    def delete(self, context, physical_id, properties):
        context.client("lambda").delete_event_source_mapping(UUID=physical_id)
