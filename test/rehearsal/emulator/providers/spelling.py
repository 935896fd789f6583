"""Properties of CloudFormation as those services take them that begin every name with a small letter."""

#: Maps whose keys are whatever their owner wrote.
_FREE = {"Configuration"}
#: Names that the API spells in a way of its own.
_OWN = {"BuildSpec": "buildspec"}


def as_api(value):
    """The same value, with the API’s names."""
    if isinstance(value, list):
        return [as_api(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        _OWN.get(name, name[0].lower() + name[1:]): one if name in _FREE else as_api(one) for name, one in value.items()
    }
