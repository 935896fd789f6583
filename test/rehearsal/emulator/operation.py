"""Creates, updates, rolls back and deletes stacks, in the order and with the states that CloudFormation documents."""

import copy
import re

from moto.utilities.utils import get_partition

from . import schema
from .faults import FAULTS
from .intrinsics import Scope, Unresolvable, evaluate_conditions, resolve
from .ledger import LEDGER, Entry
from .providers.provider import Context, CreationFailed, provider_of
from .public_parameters import resolve_parameter
from .stack import STACKS, Resource, Stack
from .template import creation_order

METADATA = "AWS::CDK::Metadata"


class Operation:
    """One run of CloudFormation over one stack."""

    def __init__(self, stack: Stack, template: dict, parameters: dict, tags: dict):
        self.stack = stack
        self.template = template
        self.parameters = parameters
        self.tags = tags
        #: Otherwise an update that fails stays where it is.
        self.rolls_back = True
        self.imports: set[str] = set()
        self.scope = self._scope()
        self._before: tuple = ()

    def remember(self) -> None:
        """Keeps what a rollback of an update must bring back."""
        stack = self.stack
        self._before = (stack.body, stack.template, stack.parameters, stack.tags, stack.role_arn)

    def _restore(self) -> None:
        stack = self.stack
        stack.body, stack.template, stack.parameters, stack.tags, stack.role_arn = self._before

    # What references mean

    def _scope(self) -> Scope:
        stack = self.stack
        partition = get_partition(stack.region)
        pseudo = {
            "AWS::AccountId": stack.account,
            "AWS::Region": stack.region,
            "AWS::Partition": partition,
            "AWS::StackId": stack.id,
            "AWS::StackName": stack.name,
            "AWS::URLSuffix": "amazonaws.com.cn" if partition == "aws-cn" else "amazonaws.com",
            "AWS::NotificationARNs": [],
        }
        values = {}
        for name, declared in (self.template.get("Parameters") or {}).items():
            given = self.parameters.get(name, declared.get("Default"))
            if given is None:
                raise Unresolvable(f"Parameters: [{name}] must have values")
            kind = declared.get("Type", "String")
            if kind.startswith("AWS::SSM::Parameter::Value<"):
                given = resolve_parameter(stack.account, stack.region, given)
            values[name] = given.split(",") if "List" in kind else given

        def ref(name: str):
            if name in pseudo:
                return pseudo[name]
            if name in values:
                return values[name]
            return self._resource(name).physical_id

        def attribute(logical_id: str, name: str):
            resource = self._resource(logical_id)
            if name in resource.attributes:
                return resource.attributes[name]
            raise Unresolvable(f"Attribute {name} does not exist on {resource.type} {logical_id}")

        def import_value(name: str):
            found = STACKS.export(stack.account, stack.region, name)
            if found is None:
                raise Unresolvable(f"No export named {name} found.")
            self.imports.add(name)
            return found

        def stack_output(region: str, name: str, output: str):
            producer = STACKS.find(stack.account, region, name)
            if producer is None or output not in producer.outputs:
                raise Unresolvable(f"Stack {name} in {region} has no output {output}")
            return producer.outputs[output]["OutputValue"]

        scope = Scope(
            ref=ref,
            attribute=attribute,
            import_value=import_value,
            stack_output=stack_output,
            conditions={},
            mappings=self.template.get("Mappings") or {},
            region=stack.region,
        )
        evaluate_conditions(self.template.get("Conditions") or {}, scope)
        return scope

    def _resource(self, logical_id: str) -> Resource:
        if logical_id not in self.stack.resources:
            raise Unresolvable(f"Unresolved resource dependencies [{logical_id}]")
        return self.stack.resources[logical_id]

    def _wanted(self, logical_id: str) -> bool:
        condition = self.template["Resources"][logical_id].get("Condition")
        return condition is None or self.scope.conditions[condition]

    def desired(self, logical_id: str, *, checked: bool = True) -> dict:
        """Resolved properties with the stack’s tags, checked against the type’s schema."""
        declared = self.template["Resources"][logical_id]
        kind = declared["Type"]
        properties = resolve(declared.get("Properties") or {}, self.scope)
        if kind == METADATA or kind.startswith("Custom::") or kind == "AWS::CloudFormation::CustomResource":
            return properties
        properties = _dynamic(properties, self.stack)
        shape = schema.tag_shape(self.stack.region, kind)
        if shape is not None and self.tags:
            properties = {**properties, shape[0]: _tagged(properties.get(shape[0]), shape[1], self.tags)}
        properties = schema.coerced(self.stack.region, kind, properties)
        if checked:
            schema.validate(self.stack.region, kind, properties)
        return properties

    def unchecked(self, logical_id: str) -> dict:
        """Resolved properties some of which are not known yet."""
        return self.desired(logical_id, checked=False)

    def _settled(self, logical_id: str) -> dict:
        """The desired properties; when they cannot be had, the resource has failed, and the stack’s events say so."""
        try:
            return self.desired(logical_id)
        except Exception as error:
            known = self.stack.resources.get(logical_id)
            kind = self.template["Resources"][logical_id]["Type"]
            resource = known or Resource(logical_id, kind, "", {}, {}, "")
            self.stack.resource_event(resource, "UPDATE_FAILED" if known else "CREATE_FAILED", _reason(error))
            raise

    def changed(self, logical_id: str, properties: dict) -> tuple[list[str], list[str]]:
        """Top-level properties that differ from what stands, and those among the changes that replace the resource."""
        resource = self.stack.resources[logical_id]
        before = resource.properties
        names = sorted(name for name in {*before, *properties} if before.get(name) != properties.get(name))
        if not names or resource.type == METADATA or resource.type.startswith("Custom::"):
            return names, []
        fixed = schema.create_only(self.stack.region, resource.type)
        return names, [path for path in fixed if _at(before, path) != _at(properties, path)]

    # Acts on one resource

    def _context(self, logical_id: str, resource_type: str) -> Context:
        return Context(self.stack.account, self.stack.region, self.stack.name, self.stack.id, logical_id, resource_type)

    def _await_fault(self, provider, logical_id: str, kind: str) -> None:
        FAULTS.take_time()
        if not provider.fails_midway:
            FAULTS.before_resource(self.stack.name, logical_id, kind)

    def _record(self, resource: Resource, act: str, reality: str, reason: str = "") -> None:
        LEDGER.record(Entry(self.stack.name, resource.logical_id, resource.type, act, reality, reason))

    def create(self, logical_id: str, properties: dict) -> Resource:
        declared = self.template["Resources"][logical_id]
        kind = declared["Type"]
        resource = Resource(
            logical_id=logical_id,
            type=kind,
            physical_id="",
            properties=properties,
            attributes={},
            reality="",
            deletion_policy=declared.get("DeletionPolicy", "Delete"),
            update_replace_policy=declared.get("UpdateReplacePolicy", "Delete"),
        )
        self.stack.resource_event(resource, "CREATE_IN_PROGRESS")
        provider = provider_of(kind)
        try:
            self._await_fault(provider, logical_id, kind)
            made = provider.create(self._context(logical_id, kind), properties)
        except Exception as error:
            if isinstance(error, CreationFailed):
                resource.physical_id, resource.reality = error.physical_id, provider.reality
                self.stack.resources[logical_id] = resource
            self.stack.resource_event(resource, "CREATE_FAILED", _reason(error))
            raise
        resource.physical_id, resource.attributes = made.physical_id, made.attributes
        resource.reality = provider.reality
        self._record(resource, "create", provider.reality, provider.reason)
        self.stack.resources[logical_id] = resource
        self.stack.resource_event(resource, "CREATE_COMPLETE")
        return resource

    def update(self, logical_id: str, properties: dict) -> None:
        resource = self.stack.resources[logical_id]
        self.stack.resource_event(resource, "UPDATE_IN_PROGRESS")
        provider = provider_of(resource.type)
        try:
            self._await_fault(provider, logical_id, resource.type)
            context = self._context(logical_id, resource.type)
            attributes = provider.update(context, resource.physical_id, resource.properties, properties)
        except Exception as error:
            if provider.fails_midway and self.rolls_back:
                # Half of the new may stand: going back is an update too.
                resource.properties = properties
            self.stack.resource_event(resource, "UPDATE_FAILED", _reason(error))
            raise
        real = provider.reality if attributes is not None else "stand-in"
        self._record(resource, "update", real, "" if attributes is not None else "the change is only remembered")
        resource.attributes = {**resource.attributes, **(attributes or {})}
        resource.properties = properties
        self.stack.resource_event(resource, "UPDATE_COMPLETE")

    def delete(self, resource: Resource, policy: str) -> None:
        if policy != "Delete":
            self.stack.resource_event(resource, "DELETE_SKIPPED")
            return
        self.stack.resource_event(resource, "DELETE_IN_PROGRESS")
        provider = provider_of(resource.type)
        try:
            context = self._context(resource.logical_id, resource.type)
            provider.delete(context, resource.physical_id, resource.properties)
        except Exception as error:
            self.stack.resource_event(resource, "DELETE_FAILED", _reason(error))
            raise
        self._record(resource, "delete", provider.reality)
        self.stack.resource_event(resource, "DELETE_COMPLETE")

    # Acts on the whole stack

    def run_create(self) -> None:
        stack = self.stack
        stack.event("CREATE_IN_PROGRESS", "User Initiated")
        try:
            for logical_id in creation_order(self.template):
                if self._wanted(logical_id):
                    self.create(logical_id, self._settled(logical_id))
            self._finish()
        except Exception as error:
            stack.event("ROLLBACK_IN_PROGRESS", f"The following resource(s) failed to create: {_reason(error)}")
            if self._delete_all(list(reversed(stack.resources.values())), keep=False):
                stack.outputs, stack.imports = {}, set()
                stack.event("ROLLBACK_COMPLETE")
            else:
                stack.event("ROLLBACK_FAILED")
            return
        stack.event("CREATE_COMPLETE")

    def run_update(self) -> None:
        stack = self.stack
        before = copy.deepcopy(stack.resources)
        stack.event("UPDATE_IN_PROGRESS", "User Initiated")
        replaced: list[Resource] = []
        try:
            for logical_id in creation_order(self.template):
                if self._wanted(logical_id):
                    replaced += self._apply(logical_id)
            kept = {logical_id for logical_id in self.template["Resources"] if self._wanted(logical_id)}
            self._finish()
        except Exception as error:
            if self.rolls_back:
                self._roll_back(before, replaced, _reason(error))
            else:
                stack.event("UPDATE_FAILED", f"The following resource(s) failed to update: {_reason(error)}")
            return
        stack.event("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
        removed = [resource for name, resource in stack.resources.items() if name not in kept]
        for resource in reversed(removed):
            del stack.resources[resource.logical_id]
        self._delete_all(list(reversed(removed)), keep=True)
        for resource in reversed(replaced):
            self._delete_quietly(resource, resource.update_replace_policy)
        stack.event("UPDATE_COMPLETE")

    def _apply(self, logical_id: str) -> list[Resource]:
        """Brings one resource to its desired state; gives the resource that it replaces."""
        resource = self.stack.resources.get(logical_id)
        declared = self.template["Resources"][logical_id]
        properties = self._settled(logical_id)
        if resource is not None and resource.status == "CREATE_FAILED":
            # Left by an update that did not roll back: it goes, and is made anew.
            self._delete_quietly(resource, "Delete")
            resource = None
        if resource is None:
            self.create(logical_id, properties)
            return []
        if resource.type != declared["Type"]:
            raise Unresolvable(f"Update of resource type is not permitted. The new template modifies {logical_id}")
        names, fixed = self.changed(logical_id, properties)
        if fixed and not self.rolls_back:
            raise Unresolvable("Replacement type updates not supported on stack with disable-rollback.")
        if fixed:
            self.stack.resource_event(
                resource, "UPDATE_IN_PROGRESS", "Requested update requires the creation of a new physical resource"
            )
            self.create(logical_id, properties)
            return [resource]
        if names:
            self.update(logical_id, properties)
        resource.deletion_policy = declared.get("DeletionPolicy", "Delete")
        resource.update_replace_policy = declared.get("UpdateReplacePolicy", "Delete")
        return []

    def _roll_back(self, before: dict[str, Resource], replaced: list[Resource], reason: str) -> None:
        stack = self.stack
        stack.event("UPDATE_ROLLBACK_IN_PROGRESS", f"The following resource(s) failed to update: {reason}")
        new = [resource for name, resource in stack.resources.items() if name not in before]
        swapped = [stack.resources[old.logical_id] for old in replaced]
        try:
            for name, old in before.items():
                current = stack.resources[name]
                if current.physical_id == old.physical_id and current.properties != old.properties:
                    self.update(name, old.properties)
        except Exception as error:
            stack.event("UPDATE_ROLLBACK_FAILED", _reason(error))
            return
        stack.event("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS")
        for old in replaced:
            stack.resources[old.logical_id] = old
        for resource in new:
            del stack.resources[resource.logical_id]
        self._delete_all([*reversed(new), *reversed(swapped)], keep=False)
        self._restore()
        stack.event("UPDATE_ROLLBACK_COMPLETE")

    def run_delete(self) -> None:
        stack = self.stack
        stack.event("DELETE_IN_PROGRESS", "User Initiated")
        in_use = [
            (name, users) for name in stack.exports if (users := STACKS.importers(stack.account, stack.region, name))
        ]
        if in_use:
            name, users = in_use[0]
            stack.event("DELETE_FAILED", f"Export {name} cannot be deleted as it is in use by {', '.join(users)}")
            return
        if self._delete_all(self._deletion_order(), keep=True):
            stack.outputs, stack.imports = {}, set()
            stack.event("DELETE_COMPLETE")
        else:
            failed = [
                resource.logical_id for resource in stack.resources.values() if resource.status == "DELETE_FAILED"
            ]
            stack.event("DELETE_FAILED", f"The following resource(s) failed to delete: [{', '.join(failed)}].")

    def _deletion_order(self) -> list[Resource]:
        order = {name: index for index, name in enumerate(creation_order(self.template))}
        return sorted(self.stack.resources.values(), key=lambda one: order.get(one.logical_id, -1), reverse=True)

    def _delete_all(self, resources: list[Resource], *, keep: bool) -> bool:
        """Deletes in order; a failure leaves the resource in the stack and does not stop the others.

        `keep` is false when the operation that made the resources is rolled back: `RetainExceptOnCreate` means that,
        and plain `Retain` retains even then.
        """
        good = True
        for resource in resources:
            policy = resource.deletion_policy
            if policy == "RetainExceptOnCreate" and not keep:
                policy = "Delete"
            if self._delete_quietly(resource, policy):
                self.stack.resources.pop(resource.logical_id, None) if self._stands(resource) else None
            else:
                good = False
        return good

    def _stands(self, resource: Resource) -> bool:
        return self.stack.resources.get(resource.logical_id) is resource

    def _delete_quietly(self, resource: Resource, policy: str) -> bool:
        """True when it is gone; a failure stands in the stack’s events."""
        try:
            self.delete(resource, policy)
        except Exception:
            return False
        return True

    # Outputs

    def _finish(self) -> None:
        stack = self.stack
        outputs = {}
        for name, declared in (self.template.get("Outputs") or {}).items():
            condition = declared.get("Condition")
            if condition is not None and not self.scope.conditions[condition]:
                continue
            output = {"OutputKey": name, "OutputValue": str(resolve(declared["Value"], self.scope))}
            if "Description" in declared:
                output["Description"] = declared["Description"]
            if "Export" in declared:
                output["ExportName"] = resolve(declared["Export"]["Name"], self.scope)
            outputs[name] = output
        exports = {output["ExportName"]: output["OutputValue"] for output in outputs.values() if "ExportName" in output}
        for name, value in stack.exports.items():
            users = STACKS.importers(stack.account, stack.region, name)
            if users and exports.get(name) != value:
                act = "deleted" if name not in exports else "updated"
                raise Unresolvable(f"Export {name} cannot be {act} as it is in use by {', '.join(users)}")
        for other in STACKS.live(stack.account, stack.region):
            taken = set(exports) & set(other.exports) if other is not stack else set()
            if taken:
                raise Unresolvable(f"Export with name {sorted(taken)[0]} is already exported by stack {other.name}.")
        stack.outputs, stack.imports = outputs, self.imports


def _at(properties: dict, path: str):
    """The value at a path; a `*` stands for every item of a list."""
    value = properties
    for step in path.split("/"):
        if isinstance(value, dict):
            value = value.get(step)
        elif not isinstance(value, list):
            return None
    return value


def _tagged(given, kind: str, tags: dict):
    """The resource’s own tags over the stack’s."""
    if kind == "object":
        return {**tags, **(given or {})}
    own = {tag["Key"]: tag for tag in given or []}
    return [*({"Key": key, "Value": value} for key, value in tags.items() if key not in own), *own.values()]


_DYNAMIC = re.compile(r"\{\{resolve:([a-z-]+):([^}]*)\}\}")


def _dynamic(value, stack: Stack):
    """Dynamic references to public parameters are resolved; secrets stay references, as in a real template."""
    if isinstance(value, list):
        return [_dynamic(item, stack) for item in value]
    if isinstance(value, dict):
        return {key: _dynamic(item, stack) for key, item in value.items()}
    if not isinstance(value, str):
        return value
    return _DYNAMIC.sub(
        lambda match: (
            resolve_parameter(stack.account, stack.region, match.group(2))
            if match.group(1) == "ssm"
            else match.group(0)
        ),
        value,
    )


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
