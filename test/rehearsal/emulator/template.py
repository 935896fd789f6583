"""A template as CloudFormation reads it: parsed, checked, in the order of its dependencies."""

import json
from graphlib import CycleError, TopologicalSorter

import yaml
from moto.cloudformation.utils import yaml_tag_constructor

from .intrinsics import references


class InvalidTemplate(Exception):
    """CloudFormation answers a ValidationError."""


class _Loader(yaml.SafeLoader):
    """Reads the short forms of intrinsic functions too, and dates as the text that they are."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: yaml_tag_constructor(loader, f"!{suffix}", node))
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

#: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
LIMITS = {"Resources": 500, "Outputs": 200, "Parameters": 200}
BODY_LIMIT, URL_LIMIT = 51_200, 1_048_576


def parse(body: str, *, from_url: bool) -> dict:
    limit = URL_LIMIT if from_url else BODY_LIMIT
    if len(body.encode()) > limit:
        raise InvalidTemplate(f"Template may not exceed {limit} bytes in size.")
    try:
        template = json.loads(body) if body.lstrip().startswith("{") else yaml.load(body, Loader=_Loader)
    except (ValueError, yaml.YAMLError) as error:
        raise InvalidTemplate(f"Template format error: {error}") from error
    if not isinstance(template, dict) or not template.get("Resources"):
        raise InvalidTemplate("Template format error: At least one Resources member must be defined.")
    for section, most in LIMITS.items():
        if len(template.get(section) or {}) > most:
            raise InvalidTemplate(f"Template format error: Number of {section} is over the limit {most}")
    _check_references(template)
    creation_order(template)
    return template


def _check_references(template: dict) -> None:
    known = set(template["Resources"]) | set(template.get("Parameters") or {})
    used = references([template["Resources"], template.get("Outputs") or {}])
    unknown = sorted(name for name in used - known if not name.startswith("AWS::") and name not in _locals(template))
    if unknown:
        raise InvalidTemplate(f"Template format error: Unresolved resource dependencies {unknown}")
    for logical_id in template["Resources"]:
        missing = set(depends_on(template, logical_id)) - set(template["Resources"])
        if missing:
            raise InvalidTemplate(f"Template format error: Unresolved resource dependencies {sorted(missing)}")


def _locals(template: dict) -> set[str]:
    """Variables that an `Fn::Sub` defines for itself."""
    found: set[str] = set()

    def visit(value) -> None:
        if isinstance(value, list):
            for item in value:
                visit(item)
        elif isinstance(value, dict):
            sub = value.get("Fn::Sub")
            if isinstance(sub, list):
                found.update(sub[1])
            for item in value.values():
                visit(item)

    visit(template)
    return found


def depends_on(template: dict, logical_id: str) -> list[str]:
    given = template["Resources"][logical_id].get("DependsOn", [])
    return [given] if isinstance(given, str) else list(given)


def creation_order(template: dict) -> list[str]:
    """Logical ids so that each comes after all that it needs; otherwise in the order of the template."""
    resources = template["Resources"]
    graph = {
        logical_id: [
            *(name for name in references(resource.get("Properties") or {}) if name in resources),
            *depends_on(template, logical_id),
        ]
        for logical_id, resource in resources.items()
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise InvalidTemplate(f"Circular dependency between resources: {sorted(set(error.args[1]))}") from error
