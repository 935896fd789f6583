"""Builds. An update is only remembered: the emulated service has none."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .spelling import as_api


@provides("AWS::CodeBuild::Project")
class Project(ApiProvider):
    def create(self, context, properties):
        name = properties.get("Name") or generated_name(context, 128)
        project = context.client("codebuild").create_project(**{**as_api(properties), "name": name})["project"]
        return Made(name, {"Arn": project["arn"]})

    def delete(self, context, physical_id, properties):
        context.client("codebuild").delete_project(name=physical_id)
