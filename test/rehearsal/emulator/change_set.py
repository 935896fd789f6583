"""What a change set would do, found without doing it."""

from . import schema
from .intrinsics import Scope, Unresolvable
from .operation import METADATA, Operation
from .stack import Resource, Stack
from .template import creation_order

#: Stands for a value that only exists once the change set runs.
LATER = "{{changeSet:KNOWN_AFTER_APPLY}}"


class Preview(Operation):
    """An operation that only looks: values of resources that are yet to be made are not known."""

    def __init__(self, stack: Stack, template: dict, parameters: dict, tags: dict):
        self.new: set[str] = set()
        super().__init__(stack, template, parameters, tags)

    def _scope(self) -> Scope:
        scope = super()._scope()
        known_ref, known_attribute = scope.ref, scope.attribute

        def later(logical_id: str) -> bool:
            return logical_id in self.new or (
                logical_id in self.template["Resources"] and logical_id not in self.stack.resources
            )

        scope.ref = lambda name: LATER if later(name) else known_ref(name)
        scope.attribute = lambda name, attribute: LATER if later(name) else known_attribute(name, attribute)
        return scope

    def changes(self) -> list[dict]:
        """The `Changes` of DescribeChangeSet, in the order in which they would be made."""
        found = []
        wanted = [name for name in creation_order(self.template) if self._wanted(name)]
        for logical_id in wanted:
            change = self._change(logical_id)
            if change is not None:
                found.append(change)
        for logical_id, resource in self.stack.resources.items():
            if logical_id not in wanted:
                policy = resource.deletion_policy
                found.append(self._entry("Remove", resource, PolicyAction="Delete" if policy == "Delete" else "Retain"))
        return [{"Type": "Resource", "ResourceChange": entry} for entry in found]

    def _change(self, logical_id: str) -> dict | None:
        kind = self.template["Resources"][logical_id]["Type"]
        resource = self.stack.resources.get(logical_id)
        if resource is None or resource.status == "CREATE_FAILED":
            self.new.add(logical_id)
            return {"Action": "Add", "LogicalResourceId": logical_id, "ResourceType": kind, "Scope": [], "Details": []}
        names, fixed = self.changed(logical_id, self._previewed(logical_id))
        if not names:
            return None
        if fixed:
            self.new.add(logical_id)
        return self._entry(
            "Modify",
            resource,
            Replacement="True" if fixed else "False",
            Scope=["Properties"],
            Details=[
                {
                    "Target": {
                        "Attribute": "Properties",
                        "Name": name,
                        "RequiresRecreation": "Always"
                        if any(path.split("/")[0] == name for path in fixed)
                        else "Never",
                    },
                    "Evaluation": "Static",
                    "ChangeSource": "DirectModification",
                }
                for name in names
            ],
        )

    def _previewed(self, logical_id: str) -> dict:
        """The desired properties; only those without an unknown value can be checked against the schema."""
        try:
            return self.desired(logical_id)
        except schema.Refused as error:
            if LATER in str(error):
                return self.unchecked(logical_id)
            raise

    @staticmethod
    def _entry(action: str, resource: Resource, **more) -> dict:
        return {
            "Action": action,
            "LogicalResourceId": resource.logical_id,
            "PhysicalResourceId": resource.physical_id,
            "ResourceType": resource.type,
            "Scope": [],
            "Details": [],
            **more,
        }


def preview(stack: Stack, template: dict, parameters: dict, tags: dict) -> list[dict]:
    """Raises Unresolvable or schema.Refused for what CloudFormation would refuse before it starts."""
    looked = Preview(stack, template, parameters, tags)
    for declared in template["Resources"].values():
        kind = declared["Type"]
        if not kind.startswith("Custom::") and kind not in (METADATA, "AWS::CloudFormation::CustomResource"):
            try:
                schema.schema_of(stack.region, kind)
            except schema.UnknownType as error:
                raise Unresolvable(f"Template format error: {error}") from error
    return looked.changes()
