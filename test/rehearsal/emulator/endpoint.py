"""Clients for the emulator’s own services: CloudFormation makes resources through the API that everybody uses."""

from functools import lru_cache

import boto3
from botocore.config import Config

#: Set once, when the server knows its port.
_URL: list[str] = []

_CONFIG = Config(retries={"max_attempts": 0}, max_pool_connections=20, s3={"addressing_style": "path"})


def listen_at(url: str) -> None:
    _URL[:] = [url]


def url() -> str:
    """Where the server listens."""
    return _URL[0]


@lru_cache
def _session(account: str) -> boto3.Session:
    # A key that names its account. With the keys of assumed roles, what several accounts made at once got lost.
    return boto3.Session(aws_access_key_id=f"emulator-{account}", aws_secret_access_key="emulator")


@lru_cache
def client(account: str, region: str, service: str):
    """A client of one service in one account and region."""
    return _session(account).client(service, region_name=region, endpoint_url=url(), config=_CONFIG)
