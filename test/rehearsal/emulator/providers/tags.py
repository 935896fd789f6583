"""Tags in the shapes that the services take."""


def as_map(tags) -> dict[str, str]:
    if isinstance(tags, dict):
        return dict(tags)
    return {tag["Key"]: tag["Value"] for tag in tags or []}


def as_list(tags, key: str = "Key", value: str = "Value") -> list[dict[str, str]]:
    return [{key: name, value: text} for name, text in as_map(tags).items()]


def specification(resource_type: str, tags) -> list[dict]:
    """`TagSpecifications` of EC2; none at all for no tags."""
    return [{"ResourceType": resource_type, "Tags": as_list(tags)}] if tags else []


def difference(old, new) -> tuple[list[dict[str, str]], list[str]]:
    """Tags to set, and keys to remove."""
    before, after = as_map(old), as_map(new)
    return as_list({key: value for key, value in after.items() if before.get(key) != value}), sorted(
        set(before) - set(after)
    )
