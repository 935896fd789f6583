"""Parameters."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::SSM::Parameter")
class Parameter(ApiProvider):
    def create(self, context, properties):
        name = properties.get("Name") or generated_name(context, 512)
        context.client("ssm").put_parameter(
            Name=name, Type=properties["Type"], Value=properties["Value"], Tags=as_list(properties.get("Tags"))
        )
        return Made(name, {"Type": properties["Type"], "Value": properties["Value"]})

    def update(self, context, physical_id, old, new):
        context.client("ssm").put_parameter(Name=physical_id, Type=new["Type"], Value=new["Value"], Overwrite=True)
        return {"Type": new["Type"], "Value": new["Value"]}

    def delete(self, context, physical_id, properties):
        context.client("ssm").delete_parameter(Name=physical_id)
