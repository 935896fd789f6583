"""What CloudFormation remembers: stacks, their resources, events, change sets and exports."""

import threading
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from moto.utilities.utils import get_partition


def now() -> datetime:
    return datetime.now(tz=UTC)


@dataclass
class Resource:
    """One resource of a stack, as it stands in the account."""

    logical_id: str
    type: str
    physical_id: str
    #: Resolved, as last applied.
    properties: dict
    attributes: dict
    reality: str
    deletion_policy: str = "Delete"
    update_replace_policy: str = "Delete"
    status: str = "CREATE_COMPLETE"
    reason: str | None = None
    updated: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Event:
    stack_id: str
    stack_name: str
    logical_id: str
    physical_id: str
    type: str
    status: str
    reason: str | None
    timestamp: datetime = field(default_factory=now)
    id: str = field(default_factory=lambda: str(uuid.uuid4()))


@dataclass
class ChangeSet:
    id: str
    name: str
    kind: str  # CREATE or UPDATE
    template: dict
    body: str
    parameters: dict
    tags: dict
    role_arn: str | None
    changes: list = field(default_factory=list)
    status: str = "CREATE_COMPLETE"
    execution_status: str = "AVAILABLE"
    reason: str | None = None
    created: datetime = field(default_factory=now)


@dataclass
class Stack:
    name: str
    account: str
    region: str
    id: str
    status: str = "REVIEW_IN_PROGRESS"
    reason: str | None = None
    body: str = ""
    template: dict = field(default_factory=dict)
    parameters: dict = field(default_factory=dict)
    tags: dict = field(default_factory=dict)
    role_arn: str | None = None
    termination_protection: bool = False
    resources: dict[str, Resource] = field(default_factory=dict)
    outputs: dict[str, dict] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    change_sets: dict[str, ChangeSet] = field(default_factory=dict)
    #: Names of exports that this stack imports.
    imports: set[str] = field(default_factory=set)
    created: datetime = field(default_factory=now)
    updated: datetime | None = None

    @property
    def in_progress(self) -> bool:
        return self.status.endswith("_IN_PROGRESS") and self.status != "REVIEW_IN_PROGRESS"

    @property
    def exports(self) -> dict[str, str]:
        return {
            output["ExportName"]: output["OutputValue"] for output in self.outputs.values() if "ExportName" in output
        }

    def event(self, status: str, reason: str | None = None) -> None:
        """The stack itself has a new status."""
        self.status, self.reason = status, reason
        self.events.append(
            Event(self.id, self.name, self.name, self.id, "AWS::CloudFormation::Stack", status, reason),
        )

    def resource_event(self, resource: Resource, status: str, reason: str | None = None) -> None:
        resource.status, resource.reason, resource.updated = status, reason, now()
        self.events.append(
            Event(self.id, self.name, resource.logical_id, resource.physical_id, resource.type, status, reason),
        )


class Stacks:
    """The stacks of every account and region of the emulator."""

    def __init__(self) -> None:
        self._stacks: dict[tuple[str, str], dict[str, Stack]] = {}
        self.lock = threading.RLock()

    def all(self, account: str, region: str) -> list[Stack]:
        with self.lock:
            return list(self._stacks.get((account, region), {}).values())

    def live(self, account: str, region: str) -> list[Stack]:
        return [stack for stack in self.all(account, region) if stack.status != "DELETE_COMPLETE"]

    def find(self, account: str, region: str, name_or_id: str) -> Stack | None:
        """A stack that is there by name, or any, even a deleted one, by id."""
        for stack in reversed(self.all(account, region)):
            if stack.id == name_or_id or (stack.name == name_or_id and stack.status != "DELETE_COMPLETE"):
                return stack
        return None

    def add(self, account: str, region: str, name: str) -> Stack:
        arn = f"arn:{get_partition(region)}:cloudformation:{region}:{account}:stack/{name}/{uuid.uuid4()}"
        stack = Stack(name=name, account=account, region=region, id=arn)
        with self.lock:
            self._stacks.setdefault((account, region), {})[arn] = stack
        return stack

    def forget(self, stack: Stack) -> None:
        with self.lock:
            self._stacks[(stack.account, stack.region)].pop(stack.id, None)

    def export(self, account: str, region: str, name: str) -> str | None:
        for stack in self.live(account, region):
            if name in stack.exports:
                return stack.exports[name]
        return None

    def importers(self, account: str, region: str, name: str) -> list[str]:
        return [stack.name for stack in self.live(account, region) if name in stack.imports]


STACKS = Stacks()
