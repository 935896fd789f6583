"""Intrinsic functions, resolved against what a stack knows so far."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

NO_VALUE = object()
"""`AWS::NoValue`: the property is left out."""


class Unresolvable(Exception):
    """A reference to something that is not there."""


@dataclass
class Scope:
    """Where references find their values."""

    ref: Callable[[str], object]
    attribute: Callable[[str, str], object]
    import_value: Callable[[str], object]
    stack_output: Callable[[str, str, str], object]
    conditions: dict
    mappings: dict
    region: str


def _variables(text: str, resolve: Callable[[str], object]) -> str:
    def value(match: re.Match) -> str:
        name = match.group(1)
        return "${" + name[1:] + "}" if name.startswith("!") else _text(resolve(name))

    return re.sub(r"\$\{([^}]+)\}", value, text)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ",".join(_text(item) for item in value)
    return str(value)


def resolve(value, scope: Scope):
    """The value with every intrinsic function replaced by its result."""
    if isinstance(value, list):
        return [item for item in (resolve(part, scope) for part in value) if item is not NO_VALUE]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((name, argument),) = value.items()
        if name == "Ref":
            return NO_VALUE if argument == "AWS::NoValue" else scope.ref(argument)
        if name in _FUNCTIONS:
            return _FUNCTIONS[name](argument, scope)
        if name.startswith("Fn::"):
            raise Unresolvable(f"Template error: {name} is not known here")
    found = {key: resolve(part, scope) for key, part in value.items()}
    return {key: part for key, part in found.items() if part is not NO_VALUE}


def _get_att(argument, scope: Scope):
    logical_id, attribute = argument.split(".", 1) if isinstance(argument, str) else argument
    return scope.attribute(logical_id, resolve(attribute, scope))


def _sub(argument, scope: Scope):
    text, given = argument if isinstance(argument, list) else (argument, {})
    values = {name: resolve(value, scope) for name, value in given.items()}

    def variable(name: str):
        if name in values:
            return values[name]
        return scope.attribute(*name.split(".", 1)) if "." in name else scope.ref(name)

    return _variables(text, variable)


def _if(argument, scope: Scope):
    condition, then, otherwise = argument
    return resolve(then if scope.conditions[condition] else otherwise, scope)


def _select(argument, scope: Scope):
    index, items = argument
    return resolve(items, scope)[int(resolve(index, scope))]


def _join(argument, scope: Scope):
    delimiter, parts = argument
    return delimiter.join(_text(part) for part in resolve(parts, scope))


def _split(argument, scope: Scope):
    delimiter, text = argument
    return _text(resolve(text, scope)).split(delimiter)


def _find_in_map(argument, scope: Scope):
    name, first, second = (resolve(part, scope) for part in argument[:3])
    return scope.mappings[name][first][second]


def _stack_output(argument, scope: Scope):
    found = resolve(argument, scope)
    return scope.stack_output(found.get("Region", scope.region), found["StackName"], found["OutputName"])


_FUNCTIONS: dict[str, Callable] = {
    "Fn::GetAtt": _get_att,
    "Fn::Sub": _sub,
    "Fn::If": _if,
    "Fn::Select": _select,
    "Fn::Join": _join,
    "Fn::Split": _split,
    "Fn::FindInMap": _find_in_map,
    "Fn::GetStackOutput": _stack_output,
    "Fn::ImportValue": lambda argument, scope: scope.import_value(resolve(argument, scope)),
    "Fn::Base64": lambda argument, scope: base64.b64encode(_text(resolve(argument, scope)).encode()).decode(),
    "Fn::GetAZs": lambda argument, scope: [f"{resolve(argument, scope) or scope.region}{zone}" for zone in "abc"],
    "Fn::ToJsonString": lambda argument, scope: json.dumps(resolve(argument, scope)),
    "Fn::Length": lambda argument, scope: len(resolve(argument, scope)),
}


def evaluate_conditions(conditions: dict, scope: Scope) -> None:
    """Fills `scope.conditions` with the outcome of every condition of a template."""

    def outcome(part) -> bool:
        ((name, argument),) = part.items()
        if name == "Condition":
            return named(argument)
        if name == "Fn::Not":
            return not outcome(argument[0])
        if name == "Fn::And":
            return all(outcome(one) for one in argument)
        if name == "Fn::Or":
            return any(outcome(one) for one in argument)
        if name == "Fn::Equals":
            left, right = (resolve(one, scope) for one in argument)
            return _text(left) == _text(right)
        raise Unresolvable(f"Template error: {name} is no condition")

    def named(name: str) -> bool:
        if name not in scope.conditions:
            if name not in conditions:
                raise Unresolvable(f"Template error: unresolved condition dependency {name}")
            scope.conditions[name] = outcome(conditions[name])
        return scope.conditions[name]

    for condition in conditions:
        named(condition)


def references(value) -> set[str]:
    """Logical ids that a value refers to, however deep."""
    if isinstance(value, list):
        return set().union(*(references(item) for item in value)) if value else set()
    if not isinstance(value, dict):
        return set()
    found: set[str] = set()
    for key, part in value.items():
        if key == "Ref" and isinstance(part, str):
            found.add(part)
        elif key == "Fn::GetAtt":
            found.add(part.split(".", 1)[0] if isinstance(part, str) else part[0])
        elif key == "Fn::Sub":
            text = part[0] if isinstance(part, list) else part
            found |= {name.split(".")[0] for name in re.findall(r"\$\{([^!}][^}]*)\}", text)}
            found |= references(part[1]) if isinstance(part, list) else set()
        else:
            found |= references(part)
    return found
