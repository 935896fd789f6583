"""SSM parameters that AWS itself publishes: the ids of images, which moto does not have for every release."""

import hashlib
import re

from .endpoint import client

#: Paths under which AWS publishes ids of machine images.
IMAGES = re.compile(
    r"^/aws/service/("
    r"bottlerocket/aws-k8s-\d\.\d+(-nvidia|-fips)?/(x86_64|arm64)/(latest|\d+\.\d+\.\d+)/image_id"
    r"|eks/optimized-ami/\d\.\d+/amazon-linux-2023/(x86_64|arm64)/[a-z0-9-]+/recommended/image_id"
    r"|ami-amazon-linux-latest/al2023-ami-[a-z0-9.-]+"
    r")$"
)


def image_for(path: str) -> str | None:
    """A stable image id for a path that AWS publishes images under."""
    return f"ami-{hashlib.sha256(path.encode()).hexdigest()[:17]}" if IMAGES.match(path) else None


def resolve_parameter(account: str, region: str, path: str) -> str:
    """The value of a parameter of the account, or of one that AWS publishes."""
    path = path.split(":")[0] if not path.startswith("arn:") else path
    published = image_for(path)
    if published is not None:
        return published
    ssm = client(account, region, "ssm")
    try:
        return ssm.get_parameter(Name=path)["Parameter"]["Value"]
    except ssm.exceptions.ParameterNotFound as error:
        raise ValueError(f"Unable to fetch parameters [{path}] from parameter store for this account.") from error
