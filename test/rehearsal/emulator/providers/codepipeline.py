"""Pipelines."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .spelling import as_api


@provides("AWS::CodePipeline::Pipeline")
class Pipeline(ApiProvider):
    #: What CloudFormation does itself, or hands over beside the pipeline.
    APART = ("ArtifactStores", "DisableInboundStageTransitions", "RestartExecutionOnUpdate", "Tags")

    def create(self, context, properties):
        name = properties.get("Name") or generated_name(context, 100)
        made = context.client("codepipeline").create_pipeline(
            pipeline=self._structure(name, properties), tags=as_api(properties.get("Tags", []))
        )
        return Made(name, {"Version": str(made["pipeline"]["version"])})

    def _structure(self, name, properties):
        given = {key: value for key, value in properties.items() if key not in self.APART}
        stores = {one["Region"]: as_api(one["ArtifactStore"]) for one in properties.get("ArtifactStores", [])}
        return {**as_api(given), "name": name, **({"artifactStores": stores} if stores else {})}

    def update(self, context, physical_id, old, new):
        codepipeline = context.client("codepipeline")
        made = codepipeline.update_pipeline(pipeline=self._structure(physical_id, new))
        if new.get("RestartExecutionOnUpdate"):
            codepipeline.start_pipeline_execution(name=physical_id)
        taken = old.get("Tags") == new.get("Tags")
        return {"Version": str(made["pipeline"]["version"])} if taken else None

    def delete(self, context, physical_id, properties):
        context.client("codepipeline").delete_pipeline(name=physical_id)
