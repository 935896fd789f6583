"""EventBridge rules."""

import json

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::Events::Rule")
class Rule(ApiProvider):
    def create(self, context, properties):
        name = properties.get("Name") or generated_name(context, 64)
        arn = self._put(context, name, properties, Tags=as_list(properties.get("Tags")))
        return Made(name, {"Arn": arn})

    @staticmethod
    def _put(context, name, properties, **more):
        events = context.client("events")
        given = {
            key: properties[key]
            for key in ("Description", "ScheduleExpression", "State", "RoleArn")
            if key in properties
        }
        if "EventPattern" in properties:
            given["EventPattern"] = json.dumps(properties["EventPattern"])
        arn = events.put_rule(Name=name, **given, **more)["RuleArn"]
        if properties.get("Targets"):
            made = events.put_targets(Rule=name, Targets=properties["Targets"])
            if made["FailedEntryCount"]:
                raise ValueError(made["FailedEntries"][0]["ErrorMessage"])
        return arn

    def update(self, context, physical_id, old, new):
        gone = {target["Id"] for target in old.get("Targets", [])} - {target["Id"] for target in new.get("Targets", [])}
        if gone:
            context.client("events").remove_targets(Rule=physical_id, Ids=sorted(gone))
        self._put(context, physical_id, new)
        return {}

    def delete(self, context, physical_id, properties):
        events = context.client("events")
        if properties.get("Targets"):
            events.remove_targets(Rule=physical_id, Ids=[target["Id"] for target in properties["Targets"]])
        events.delete_rule(Name=physical_id)
