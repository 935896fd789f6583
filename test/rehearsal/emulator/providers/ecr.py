"""Image repositories, and where their images are copied."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


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


@provides("AWS::ECR::ReplicationConfiguration")
class ReplicationConfiguration(ApiProvider):
    """The registry has one in each region; without it, a registry has one without rules."""

    def create(self, context, properties):
        self.update(context, "", {}, properties)
        return Made(context.account, {"RegistryId": context.account})

    def update(self, context, physical_id, old, new):
        self._put(context, _as_api(new["ReplicationConfiguration"]))
        return {}

    @staticmethod
    def _put(context, configuration: dict):
        context.client("ecr").put_replication_configuration(replicationConfiguration=configuration)

    def delete(self, context, physical_id, properties):
        self._put(context, {"rules": []})


def _as_api(value):
    """ECR’s API writes names with a small letter first."""
    if isinstance(value, list):
        return [_as_api(item) for item in value]
    if isinstance(value, dict):
        return {name[:1].lower() + name[1:]: _as_api(item) for name, item in value.items()}
    return value
