"""What CloudFormation's own registry says of a resource type: the schemas that cfn-lint carries."""

import re
from functools import lru_cache

import jsonschema
import regex
from cfnlint.schema import PROVIDER_SCHEMA_MANAGER, ResourceNotFoundError


class UnknownType(Exception):
    """CloudFormation has no such resource type in this region."""


class Refused(Exception):
    """The properties are not what the resource type takes."""


@lru_cache
def schema_of(region: str, resource_type: str) -> dict:
    try:
        return PROVIDER_SCHEMA_MANAGER.get_resource_schema(region, resource_type).schema
    except ResourceNotFoundError as error:
        raise UnknownType(f"Unrecognized resource types: [{resource_type}] in {region}") from error


def _names(schema: dict, key: str) -> list[str]:
    return [pointer.removeprefix("/properties/") for pointer in schema.get(key) or []]


def create_only(region: str, resource_type: str) -> list[str]:
    """Properties whose change replaces the resource, as paths: `KubernetesNetworkConfig/IpFamily`."""
    return _names(schema_of(region, resource_type), "createOnlyProperties")


def read_only(region: str, resource_type: str) -> list[str]:
    """Attributes that only AWS can set."""
    return _names(schema_of(region, resource_type), "readOnlyProperties")


def identifier(region: str, resource_type: str) -> list[str]:
    """Properties that identify a resource of this type together."""
    return _names(schema_of(region, resource_type), "primaryIdentifier")


def tag_shape(region: str, resource_type: str) -> tuple[str, str] | None:
    """The property that holds tags, and its JSON type; None where stack tags do not reach."""
    schema = schema_of(region, resource_type)
    tagging = schema.get("tagging") or {}
    if tagging.get("taggable") is False:
        return None
    name = tagging.get("tagProperty", "/properties/Tags").removeprefix("/properties/")
    shape = _dereferenced(schema, schema.get("properties", {}).get(name, {}))
    kind = shape.get("type")
    return (name, kind) if kind in ("array", "object") else None


def _dereferenced(schema: dict, part: dict) -> dict:
    while "$ref" in part:
        node = schema
        for step in part["$ref"].removeprefix("#/").split("/"):
            node = node[step]
        part = node
    return part


def coerced(region: str, resource_type: str, properties: dict) -> dict:
    """The same properties with the types that the schema asks for: CloudFormation takes `"443"` for 443."""
    schema = schema_of(region, resource_type)
    return _coerce(schema, schema, properties)


def _coerce(root: dict, part: dict, value):
    part = _dereferenced(root, part)
    kind = part.get("type")
    if isinstance(value, dict):
        known = part.get("properties", {})
        patterns = list((part.get("patternProperties") or {}).values())
        extra = part.get("additionalProperties")
        other = patterns[0] if len(patterns) == 1 else extra if isinstance(extra, dict) else {}
        return {key: _coerce(root, known.get(key, other), item) for key, item in value.items()}
    if isinstance(value, list):
        return [_coerce(root, part.get("items") or {}, item) for item in value]
    if kind == "boolean" and value in ("true", "false"):
        return value == "true"
    if kind == "integer" and isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    if kind == "number" and isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return float(value)
    if kind == "string" and isinstance(value, (int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value


def _matches(pattern: str, text: str) -> bool:
    """The registry writes patterns for Java; one that cannot be read here proves nothing, and fails nothing."""
    try:
        return regex.search(pattern, text) is not None
    except regex.error:
        return True


def _pattern(_validator, pattern, instance, _schema):
    if isinstance(instance, str) and not _matches(pattern, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def _pattern_properties(validator, patterns, instance, _schema):
    if not isinstance(instance, dict):
        return
    for pattern, schema in patterns.items():
        for key, item in instance.items():
            if _matches(pattern, key):
                yield from validator.descend(item, schema, path=key, schema_path=pattern)


def _additional(validator, allowed, instance, schema):
    """Properties that neither the list nor a pattern names; the library’s own check would read the patterns itself."""
    if not isinstance(instance, dict):
        return
    for key, item in instance.items():
        patterns = schema.get("patternProperties", {})
        if key in schema.get("properties", {}) or any(_matches(pattern, key) for pattern in patterns):
            continue
        if isinstance(allowed, dict):
            yield from validator.descend(item, allowed, path=key)
        elif allowed is False:
            yield jsonschema.ValidationError(f"extraneous key [{key}] is not permitted")


_VALIDATOR = jsonschema.validators.extend(
    jsonschema.Draft7Validator,
    {"pattern": _pattern, "patternProperties": _pattern_properties, "additionalProperties": _additional},
)


@lru_cache
def _validator(region: str, resource_type: str):
    return _VALIDATOR(schema_of(region, resource_type))


def validate(region: str, resource_type: str, properties: dict) -> None:
    """Raises Refused when resolved properties do not fit the type: CloudFormation's early validation."""
    problems = [
        f"#/{'/'.join(str(step) for step in error.path)}: {error.message[:300]}"
        for error in _validator(region, resource_type).iter_errors(properties)
    ]
    for name in read_only(region, resource_type):
        if "/" not in name and name in properties and name not in identifier(region, resource_type):
            problems.append(f"#/{name}: is set by AWS and cannot be given")
    if problems:
        raise Refused(f"Properties validation failed for resource type {resource_type}: {'; '.join(sorted(problems))}")
