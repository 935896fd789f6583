"""A resource that is only remembered: its properties were checked against the type’s schema, nothing was made."""

import hashlib
import json
from collections.abc import Callable

from .. import schema


class StandIn:
    reality = "stand-in"
    reason = "the emulator has no such service"
    fails_midway = False

    def __init__(self, made: Callable):
        self._made = made

    def create(self, context, properties: dict):
        suffix = hashlib.sha256(f"{context.stack_name}/{context.logical_id}".encode()).hexdigest()[:12]
        generated = f"{context.stack_name}-{context.logical_id}-{suffix}"
        if context.type == "AWS::CDK::Metadata" or context.type.startswith("Custom::"):
            return self._made(_named_by_call(properties) or generated)
        arn = f"arn:aws:{context.type.split('::')[1].lower()}:{context.region}:{context.account}:{generated}"

        def made_up(name: str, otherwise: str) -> str:
            return arn if name.lower().endswith("arn") else otherwise

        names = schema.identifier(context.region, context.type)
        known = {name: properties.get(name, made_up(name, generated)) for name in names}
        attributes = {
            name.replace("/", "."): known.get(name, made_up(name, f"{generated}-{name}"))
            for name in schema.read_only(context.region, context.type)
        }
        physical_id = "|".join(str(value) for value in known.values()) or generated
        return self._made(physical_id, {**attributes, **known})

    def update(self, context, physical_id: str, old: dict, new: dict) -> dict:
        return {}

    def delete(self, context, physical_id: str, properties: dict) -> None:
        """Nothing was made."""


def _named_by_call(properties: dict) -> str | None:
    """The id that a custom resource of the CDK takes, where the call that it has ready says which."""
    call = properties.get("Create")
    if not isinstance(call, str) or "physicalResourceId" not in call:
        return None
    return json.loads(call)["physicalResourceId"].get("id")
