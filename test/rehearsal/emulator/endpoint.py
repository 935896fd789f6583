"""Clients for the emulator’s own services: CloudFormation makes resources through the API that everybody uses."""

from functools import lru_cache

import boto3
from botocore.config import Config
from moto.core import DEFAULT_ACCOUNT_ID

#: Set once, when the server knows its port.
_URL: list[str] = []

_CONFIG = Config(retries={"max_attempts": 0}, max_pool_connections=20, s3={"addressing_style": "path"})


def listen_at(url: str) -> None:
    _URL[:] = [url]


@lru_cache
def _session(account: str) -> boto3.Session:
    if account == DEFAULT_ACCOUNT_ID:
        return boto3.Session(aws_access_key_id="emulator", aws_secret_access_key="emulator")
    sts = client(DEFAULT_ACCOUNT_ID, "us-east-1", "sts")
    given = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/emulator", RoleSessionName="emulator")["Credentials"]
    return boto3.Session(
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
    )


@lru_cache
def client(account: str, region: str, service: str):
    """A client of one service in one account and region."""
    return _session(account).client(service, region_name=region, endpoint_url=_URL[0], config=_CONFIG)
