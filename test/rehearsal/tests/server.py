"""The emulator as the CDK CLI sees it: over HTTP, through AWS's own client."""

import json
import threading
import unittest
import urllib.request
from functools import lru_cache

import boto3
from botocore.config import Config

from emulator import providers  # noqa: F401
from emulator.server import serve

REGION, OTHER = "eu-west-1", "us-west-2"


@lru_cache
def _url() -> str:
    """Starts the server when the first test asks for it; it ends with the process."""
    server = serve(0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://localhost:{server.port}"


def topic(name: str, **more) -> dict:
    return {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": name}, **more}


def vpc(cidr: str) -> dict:
    return {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}}


class ServerTest(unittest.TestCase):
    """Tests over HTTP; all of them share one server, as stacks of one account do."""

    @classmethod
    def setUpClass(cls):
        cls.url = _url()

    def client(self, service: str, region: str = REGION, key: str = "test"):
        return boto3.client(
            service,
            region_name=region,
            endpoint_url=self.url,
            aws_access_key_id=key,
            aws_secret_access_key="test",
            config=Config(retries={"max_attempts": 0}),
        )

    def own(self, path: str, method: str = "GET", body: dict | None = None):
        data = json.dumps(body).encode() if body is not None else None
        with urllib.request.urlopen(
            urllib.request.Request(f"{self.url}/_rehearsal/{path}", data, method=method)
        ) as answer:
            return json.load(answer)

    @staticmethod
    def template(resources: dict) -> str:
        return json.dumps({"Resources": resources})

    def create(self, name: str, resources: dict, region: str = REGION, **sections) -> str:
        cfn = self.client("cloudformation", region)
        cfn.create_stack(StackName=name, TemplateBody=json.dumps({"Resources": resources, **sections}))
        return self.status(name, region)

    def update(self, name: str, resources: dict, **sections) -> str:
        cfn = self.client("cloudformation")
        cfn.update_stack(StackName=name, TemplateBody=json.dumps({"Resources": resources, **sections}))
        return self.status(name)

    def status(self, name: str, region: str = REGION) -> str:
        [stack] = self.client("cloudformation", region).describe_stacks(StackName=name)["Stacks"]
        return stack["StackStatus"]

    def delete(self, name: str) -> str:
        cfn = self.client("cloudformation")
        stack_id = cfn.describe_stacks(StackName=name)["Stacks"][0]["StackId"]
        cfn.delete_stack(StackName=name)
        return self.status(stack_id)

    def topics(self) -> set[str]:
        return {one["TopicArn"].split(":")[-1] for one in self.client("sns").list_topics()["Topics"]}

    def happened(self, name: str) -> list[str]:
        events = self.client("cloudformation").describe_stack_events(StackName=name)["StackEvents"]
        return [f"{event['LogicalResourceId']} {event['ResourceStatus']}" for event in reversed(events)]
