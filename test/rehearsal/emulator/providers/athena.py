"""Workgroups. Saved queries are stood in for: moto makes them, and cannot delete them."""

from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::Athena::WorkGroup")
class WorkGroup(ApiProvider):
    def create(self, context, properties):
        name = properties["Name"]
        context.client("athena").create_work_group(
            Name=name,
            Configuration=properties.get("WorkGroupConfiguration", {}),
            Description=properties.get("Description", ""),
            Tags=as_list(properties.get("Tags")),
        )
        return Made(name)

    def delete(self, context, physical_id, properties):
        context.client("athena").delete_work_group(
            WorkGroup=physical_id, RecursiveDeleteOption=properties.get("RecursiveDeleteOption", False)
        )
