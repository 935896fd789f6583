"""CloudFormation’s API, answered from our own stacks in place of moto’s."""

import functools
import json
import threading
import uuid
from urllib.parse import urlparse

from moto.cloudformation.exceptions import CloudFormationError
from moto.core.responses import ActionResult, BaseResponse, EmptyResult
from moto.utilities.utils import get_partition

from . import template as templates
from .change_set import preview
from .endpoint import client
from .intrinsics import Unresolvable
from .ledger import LEDGER
from .operation import Operation
from .schema import Refused, UnknownType
from .stack import STACKS, ChangeSet, Stack

NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set."
#: States from which a stack can be updated.
#: After an update that failed without a rollback, the next one goes on where it stopped.
UPDATABLE = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_FAILED", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"}
#: How long a call waits for its operation before it answers: fast stacks are done by then, and pollers need not wait.
PATIENCE = 8.0


def _refuse(message: str, code: str = "ValidationError") -> CloudFormationError:
    return CloudFormationError(code, message)


def _text(value: dict | None) -> str:
    return json.dumps(value)


class CloudFormation(BaseResponse):
    """One request. Each public method answers the action of its name."""

    def __init__(self) -> None:
        super().__init__(service_name="cloudformation")
        self.automated_parameter_parsing = True

    # What a request carries

    def _stack(self, name: str | None = None) -> Stack:
        wanted = name or self._get_param("StackName")
        stack = STACKS.find(self.current_account, self.region, wanted)
        if stack is None:
            raise _refuse(f"Stack with id {wanted} does not exist")
        return stack

    def _body(self, stack: Stack | None) -> tuple[str, dict]:
        """The template’s text and its content."""
        url, body = self._get_param("TemplateURL"), self._get_param("TemplateBody")
        if url:
            body = self._download(url)
        elif not body:
            if stack is None or not self._get_param("UsePreviousTemplate"):
                raise _refuse("Either Template URL or Template Body must be specified.")
            return stack.body, stack.template
        try:
            return body, templates.parse(body, from_url=bool(url))
        except templates.InvalidTemplate as error:
            raise _refuse(str(error)) from error

    def _download(self, url: str) -> str:
        """Both ways of naming an object: the bucket in the path, or in the host."""
        parts = urlparse(url)
        path = parts.path.lstrip("/")
        host = parts.hostname or ""
        in_path = host.startswith(("localhost", "s3.", "s3-")) or host.replace(".", "").isdigit()
        bucket, key = path.split("/", 1) if in_path else (host.split(".")[0], path)
        try:
            answer = client(self.current_account, self.region, "s3").get_object(Bucket=bucket, Key=key)
        except Exception as error:
            raise _refuse(f"S3 error: {error}") from error
        return answer["Body"].read().decode()

    def _parameters(self, template: dict, stack: Stack | None) -> dict:
        found = {}
        for one in self._get_param("Parameters", []):
            key = one["ParameterKey"]
            if one.get("UsePreviousValue"):
                if stack is not None and key in stack.parameters:
                    found[key] = stack.parameters[key]
            else:
                found[key] = one["ParameterValue"]
        unknown = sorted(set(found) - set(template.get("Parameters") or {}))
        if unknown:
            raise _refuse(f"Parameters: [{', '.join(unknown)}] do not exist in the template")
        return found

    def _tags(self) -> dict:
        return {tag["Key"]: tag["Value"] for tag in self._get_param("Tags", [])}

    # Change sets

    def create_change_set(self):
        name, kind = self._get_param("ChangeSetName"), self._get_param("ChangeSetType", "UPDATE")
        stack_name = self._get_param("StackName")
        with STACKS.lock:
            stack = STACKS.find(self.current_account, self.region, stack_name)
            if kind == "CREATE":
                if stack is not None and stack.status != "REVIEW_IN_PROGRESS":
                    raise _refuse(
                        f"Stack [{stack_name}] already exists and cannot be created again with the changeSet [{name}]."
                    )
                fresh = stack is None
            else:
                if stack is None:
                    raise _refuse(f"Stack [{stack_name}] does not exist")
                self._check_updatable(stack)
                fresh = False
            body, template = self._body(stack)
            parameters = self._parameters(template, stack)
            if fresh:
                stack = STACKS.add(self.current_account, self.region, stack_name)
                stack.event("REVIEW_IN_PROGRESS", "User Initiated")
            if name in stack.change_sets:
                raise _refuse(f"ChangeSet {name} already exists", "AlreadyExistsException")
            place = f"arn:{get_partition(self.region)}:cloudformation:{self.region}:{self.current_account}"
            arn = f"{place}:changeSet/{name}/{uuid.uuid4()}"
            change_set = ChangeSet(
                arn, name, kind, template, body, parameters, self._tags(), self._get_param("RoleARN")
            )
            stack.change_sets[name] = change_set
        try:
            change_set.changes = preview(stack, template, parameters, change_set.tags)
        except (Refused, Unresolvable, UnknownType, ValueError) as error:
            change_set.status, change_set.execution_status, change_set.reason = "FAILED", "UNAVAILABLE", str(error)
        else:
            if not change_set.changes and not self._differs(stack, change_set):
                change_set.status, change_set.execution_status = "FAILED", "UNAVAILABLE"
                change_set.reason = NO_CHANGES
        return ActionResult({"Id": change_set.id, "StackId": stack.id})

    @staticmethod
    def _differs(stack: Stack, change_set: ChangeSet) -> bool:
        """Outputs and policies change a stack without changing a resource’s properties."""

        def beside(template: dict) -> str:
            policies = {
                name: [one.get("DeletionPolicy"), one.get("UpdateReplacePolicy"), one.get("DependsOn")]
                for name, one in template.get("Resources", {}).items()
            }
            return json.dumps(
                [template.get("Outputs"), policies, template.get("Description")], sort_keys=True, default=str
            )

        return beside(stack.template) != beside(change_set.template) or stack.tags != change_set.tags

    def _change_set(self) -> tuple[Stack, ChangeSet]:
        """By its own ARN, or by name within its stack: names repeat from stack to stack."""
        wanted, stack_name = self._get_param("ChangeSetName"), self._get_param("StackName")
        candidates = [self._stack(stack_name)] if stack_name else STACKS.all(self.current_account, self.region)
        for stack in candidates:
            for change_set in stack.change_sets.values():
                if wanted in (change_set.id, change_set.name):
                    return stack, change_set
        raise _refuse(f"ChangeSet [{wanted}] does not exist", "ChangeSetNotFound")

    def describe_change_set(self):
        stack, change_set = self._change_set()
        return ActionResult(
            {
                "ChangeSetName": change_set.name,
                "ChangeSetId": change_set.id,
                "StackId": stack.id,
                "StackName": stack.name,
                "Parameters": _parameter_list(change_set.parameters),
                "CreationTime": change_set.created,
                "ExecutionStatus": change_set.execution_status,
                "Status": change_set.status,
                "StatusReason": change_set.reason,
                "Tags": _tag_list(change_set.tags),
                "Changes": change_set.changes,
            }
        )

    def list_change_sets(self):
        stack = self._stack()
        return ActionResult(
            {
                "Summaries": [
                    {
                        "ChangeSetId": one.id,
                        "ChangeSetName": one.name,
                        "StackId": stack.id,
                        "StackName": stack.name,
                        "Status": one.status,
                        "ExecutionStatus": one.execution_status,
                        "CreationTime": one.created,
                    }
                    for one in stack.change_sets.values()
                ]
            }
        )

    def delete_change_set(self):
        try:
            stack, change_set = self._change_set()
        except CloudFormationError:
            # AWS answers success for a change set that is not there.
            return EmptyResult()
        with STACKS.lock:
            stack.change_sets.pop(change_set.name, None)
        return EmptyResult()

    def execute_change_set(self):
        stack, change_set = self._change_set()
        with STACKS.lock:
            if change_set.execution_status != "AVAILABLE":
                status = f"its current execution status of [{change_set.execution_status}]"
                raise _refuse(f"ChangeSet [{change_set.id}] cannot be executed in {status}", "InvalidChangeSetStatus")
            self._check_idle(stack)
            stack.change_sets.clear()
            change_set.execution_status = "EXECUTE_IN_PROGRESS"
            operation = self._start(stack, change_set)
            operation.rolls_back = not self._get_param("DisableRollback", False)
        self._run(operation.run_create if change_set.kind == "CREATE" else operation.run_update)
        return EmptyResult()

    @staticmethod
    def _start(stack: Stack, change_set: ChangeSet) -> Operation:
        operation = Operation(stack, change_set.template, change_set.parameters, change_set.tags)
        operation.remember()
        stack.body, stack.template = change_set.body, change_set.template
        stack.parameters, stack.tags, stack.role_arn = change_set.parameters, change_set.tags, change_set.role_arn
        stack.status = "CREATE_IN_PROGRESS" if change_set.kind == "CREATE" else "UPDATE_IN_PROGRESS"
        return operation

    # Stacks without change sets

    def create_stack(self):
        name = self._get_param("StackName")
        with STACKS.lock:
            if STACKS.find(self.current_account, self.region, name) is not None:
                raise _refuse(f"Stack [{name}] already exists", "AlreadyExistsException")
            body, template = self._body(None)
            parameters = self._parameters(template, None)
            stack = STACKS.add(self.current_account, self.region, name)
            change_set = ChangeSet(
                "", "", "CREATE", template, body, parameters, self._tags(), self._get_param("RoleARN")
            )
            operation = self._start(stack, change_set)
        stack.termination_protection = bool(self._get_param("EnableTerminationProtection"))
        self._run(operation.run_create)
        return ActionResult({"StackId": stack.id})

    def update_stack(self):
        stack = self._stack()
        with STACKS.lock:
            self._check_updatable(stack)
            body, template = self._body(stack)
            change_set = ChangeSet(
                "",
                "",
                "UPDATE",
                template,
                body,
                self._parameters(template, stack),
                self._tags(),
                self._get_param("RoleARN"),
            )
            if not preview(stack, template, change_set.parameters, change_set.tags) and not self._differs(
                stack, change_set
            ):
                raise _refuse("No updates are to be performed.")
            operation = self._start(stack, change_set)
        self._run(operation.run_update)
        return ActionResult({"StackId": stack.id})

    def delete_stack(self):
        name = self._get_param("StackName")
        stack = STACKS.find(self.current_account, self.region, name)
        if stack is None or stack.status == "DELETE_COMPLETE":
            return EmptyResult()
        with STACKS.lock:
            if stack.termination_protection:
                raise _refuse(f"Stack [{stack.name}] cannot be deleted while TerminationProtection is enabled")
            self._check_idle(stack)
            if stack.status == "REVIEW_IN_PROGRESS":
                stack.event("DELETE_COMPLETE")
                return EmptyResult()
            operation = Operation(stack, stack.template, stack.parameters, stack.tags)
            stack.status = "DELETE_IN_PROGRESS"
        self._run(operation.run_delete)
        return EmptyResult()

    def update_termination_protection(self):
        stack = self._stack()
        stack.termination_protection = bool(self._get_param("EnableTerminationProtection"))
        return ActionResult({"StackId": stack.id})

    def _check_idle(self, stack: Stack) -> None:
        if stack.in_progress:
            raise _refuse(f"Stack:{stack.id} is in {stack.status} state and can not be updated.")

    def _check_updatable(self, stack: Stack) -> None:
        if stack.status not in UPDATABLE:
            raise _refuse(f"Stack:{stack.id} is in {stack.status} state and can not be updated.")

    @staticmethod
    def _run(act) -> None:
        """Runs in the background, as on AWS, but answers a little later, when most stacks are done."""
        thread = threading.Thread(target=functools.partial(_guarded, act), daemon=True)
        thread.start()
        thread.join(PATIENCE)

    # Answers

    def describe_stacks(self):
        name = self._get_param("StackName")
        stacks = [self._stack(name)] if name else STACKS.live(self.current_account, self.region)
        return ActionResult({"Stacks": [_described(stack) for stack in stacks]})

    def list_stacks(self):
        wanted = set(self._get_param("StackStatusFilter", []))
        stacks = [one for one in STACKS.all(self.current_account, self.region) if not wanted or one.status in wanted]
        return ActionResult(
            {
                "StackSummaries": [
                    {
                        "StackId": one.id,
                        "StackName": one.name,
                        "StackStatus": one.status,
                        "StackStatusReason": one.reason,
                        "TemplateDescription": one.template.get("Description"),
                        "CreationTime": one.created,
                    }
                    for one in stacks
                ]
            }
        )

    def describe_stack_events(self):
        stack = self._stack()
        return ActionResult(
            {
                "StackEvents": [
                    {
                        "StackId": event.stack_id,
                        "EventId": event.id,
                        "StackName": event.stack_name,
                        "LogicalResourceId": event.logical_id,
                        "PhysicalResourceId": event.physical_id,
                        "ResourceType": event.type,
                        "Timestamp": event.timestamp,
                        "ResourceStatus": event.status,
                        "ResourceStatusReason": event.reason,
                    }
                    for event in reversed(stack.events)
                ]
            }
        )

    def _resources(self) -> list[dict]:
        stack = self._stack()
        return [
            {
                "StackName": stack.name,
                "StackId": stack.id,
                "LogicalResourceId": one.logical_id,
                "PhysicalResourceId": one.physical_id,
                "ResourceType": one.type,
                "LastUpdatedTimestamp": one.updated,
                "Timestamp": one.updated,
                "ResourceStatus": one.status,
            }
            for one in stack.resources.values()
        ]

    def describe_stack_resources(self):
        wanted = self._get_param("LogicalResourceId")
        found = [one for one in self._resources() if wanted in (None, one["LogicalResourceId"])]
        return ActionResult({"StackResources": found})

    def list_stack_resources(self):
        return ActionResult({"StackResourceSummaries": self._resources()})

    def get_template(self):
        if self._get_param("ChangeSetName"):
            _, change_set = self._change_set()
            return ActionResult({"TemplateBody": change_set.body})
        return ActionResult({"TemplateBody": self._stack().body, "StagesAvailable": ["Original", "Processed"]})

    def get_template_summary(self):
        name = self._get_param("StackName")
        stack = self._stack(name) if name else None
        template = stack.template if stack is not None else self._body(None)[1]
        declared = template.get("Parameters") or {}
        return ActionResult(
            {
                "Parameters": [
                    {
                        "ParameterKey": key,
                        "DefaultValue": one.get("Default"),
                        "ParameterType": one["Type"],
                        "NoEcho": bool(one.get("NoEcho")),
                    }
                    for key, one in declared.items()
                ],
                "ResourceTypes": sorted({one["Type"] for one in template["Resources"].values()}),
                "Description": template.get("Description"),
                "Metadata": _text(template.get("Metadata")) if template.get("Metadata") else None,
            }
        )

    def validate_template(self):
        _, template = self._body(None)
        return ActionResult({"Description": template.get("Description"), "Parameters": []})

    def list_exports(self):
        exports = [
            {"ExportingStackId": stack.id, "Name": name, "Value": value}
            for stack in STACKS.live(self.current_account, self.region)
            for name, value in stack.exports.items()
        ]
        return ActionResult({"Exports": exports})

    def list_imports(self):
        name = self._get_param("ExportName")
        users = STACKS.importers(self.current_account, self.region, name)
        if not users:
            raise _refuse(f"Export '{name}' is not imported by any stack.")
        return ActionResult({"Imports": users})


def _guarded(act) -> None:
    try:
        act()
    except Exception as error:
        LEDGER.fault(f"CloudFormation stopped with {type(error).__name__}: {error}")
        raise


def _parameter_list(parameters: dict) -> list[dict]:
    return [{"ParameterKey": key, "ParameterValue": str(value)} for key, value in parameters.items()]


def _tag_list(tags: dict) -> list[dict]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def _described(stack: Stack) -> dict:
    return {
        "StackId": stack.id,
        "StackName": stack.name,
        "Description": stack.template.get("Description"),
        "Parameters": _parameter_list(
            {
                **{key: one.get("Default", "") for key, one in (stack.template.get("Parameters") or {}).items()},
                **stack.parameters,
            }
        ),
        "CreationTime": stack.created,
        "LastUpdatedTime": stack.updated,
        "StackStatus": stack.status,
        "StackStatusReason": stack.reason,
        "DisableRollback": False,
        "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"],
        "Outputs": list(stack.outputs.values()),
        "RoleARN": stack.role_arn,
        "Tags": _tag_list(stack.tags),
        "EnableTerminationProtection": stack.termination_protection,
    }
