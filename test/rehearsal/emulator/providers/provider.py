"""How a resource of one type is made, changed and removed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..endpoint import client
from .stand_in import StandIn


@dataclass(frozen=True)
class Made:
    """A resource as AWS hands it back: what `Ref` gives, and what `Fn::GetAtt` can ask for."""

    physical_id: str
    attributes: dict = field(default_factory=dict)


class CreationFailed(Exception):
    """A resource that could not be made, but has an id: CloudFormation deletes it as it does any other."""

    def __init__(self, reason: str, physical_id: str):
        super().__init__(reason)
        self.physical_id = physical_id


@dataclass(frozen=True)
class Context:
    """Where a resource stands."""

    account: str
    region: str
    stack_name: str
    stack_id: str
    logical_id: str
    type: str

    def client(self, service: str):
        return client(self.account, self.region, service)


class ApiProvider:
    """Makes a resource by calling the service, as CloudFormation’s own handlers do."""

    reality = "api"
    reason = ""
    #: Whether injected faults strike in the middle of its acts, and not before them.
    fails_midway = False

    def create(self, context: Context, properties: dict) -> Made:
        raise NotImplementedError

    def update(self, context: Context, physical_id: str, old: dict, new: dict) -> dict | None:
        """Changes the resource in place and gives changed attributes; None when the change is only remembered."""
        return None

    def delete(self, context: Context, physical_id: str, properties: dict) -> None:
        raise NotImplementedError


_PROVIDERS: dict[str, ApiProvider] = {}


def provides(resource_type: str) -> Callable[[type[ApiProvider]], type[ApiProvider]]:
    """Registers the provider of a type."""

    def register(provider: type[ApiProvider]) -> type[ApiProvider]:
        _PROVIDERS[resource_type] = provider()
        return provider

    return register


_STAND_IN = StandIn(Made)


def provider_of(resource_type: str) -> ApiProvider | StandIn:
    return _PROVIDERS.get(resource_type, _STAND_IN)
