"""What installs into clusters: the CDK’s function itself, behind its provider framework, in a played cluster."""

import json
import uuid

from ..faults import FAULTS
from ..played.function import FunctionFailed, invoke
from ..played.run import Run
from .provider import ApiProvider, CreationFailed, Made, provides

#: Bytes of an event that starts a function without waiting for it: the smaller of the two limits that AWS has had.
LARGEST_REQUEST = 262_144

#: Bytes that CloudFormation takes as the answer of a custom resource.
LARGEST_RESPONSE = 4_096

#: The id that the framework gives to what could not be created; it deletes nothing of that name.
NEVER_CREATED = "AWSCDK::CustomResourceProviderFramework::CREATE_FAILED"


class Failed(Exception):
    """What CloudFormation gives as the reason."""


@provides("Custom::AWSCDK-EKS-HelmChart")
@provides("Custom::AWSCDK-EKS-KubernetesResource")
@provides("Custom::AWSCDK-EKS-KubernetesObjectValue")
class Kubectl(ApiProvider):
    reality = "handler"
    fails_midway = True

    def create(self, context, properties):
        request = self._request(context, "Create", properties)
        try:
            returned = self._submit(context, request)
        except Failed as error:
            raise CreationFailed(str(error), NEVER_CREATED) from error
        return Made(returned["PhysicalResourceId"], returned.get("Data") or {})

    def update(self, context, physical_id, old, new):
        request = self._request(context, "Update", new, PhysicalResourceId=physical_id)
        returned = self._submit(context, {**request, "OldResourceProperties": as_texts(old)})
        return returned.get("Data") or {}

    def delete(self, context, physical_id, properties):
        if physical_id == NEVER_CREATED:
            return
        self._submit(context, self._request(context, "Delete", properties, PhysicalResourceId=physical_id))

    @staticmethod
    def _request(context, kind: str, properties: dict, **more) -> dict:
        token = properties.get("ServiceToken", "")
        _, _, service, region, account, *_ = [*token.split(":"), "", "", "", "", ""]
        if (service, region, account) != ("lambda", context.region, context.account):
            raise Failed(f"Invalid service token: {token} is no function in {context.account}/{context.region}")
        return {
            "RequestType": kind,
            "ServiceToken": token,
            "ResponseURL": "https://cloudformation-custom-resource-response.invalid/",
            "StackId": context.stack_id,
            "RequestId": str(uuid.uuid4()),
            "LogicalResourceId": context.logical_id,
            "ResourceType": context.type,
            "ResourceProperties": as_texts(properties),
            **more,
        }

    def _submit(self, context, request: dict) -> dict:
        """What the framework hands back to CloudFormation. Raises Failed."""
        if len(json.dumps(request).encode()) > LARGEST_REQUEST:
            raise Failed(f"The request is larger than {LARGEST_REQUEST} bytes")
        function = self._function(context, request["ServiceToken"])
        handler = self._function(context, _variables(function).get("USER_ON_EVENT_FUNCTION_ARN", ""))
        deletes = request["RequestType"] == "Delete"
        fault = None if deletes else FAULTS.strikes(context.stack_name, context.logical_id, context.type)
        run = Run(context.account, context.region, handler["Role"], fault)
        physical_id = request.get("PhysicalResourceId") or request["RequestId"]
        response = {key: request[key] for key in ("StackId", "RequestId", "LogicalResourceId")}
        try:
            returned = {"PhysicalResourceId": physical_id, **(invoke(run, request, _variables(handler)) or {})}
        except FunctionFailed as error:
            reason = f"Error: {error}\n\nLogs: /aws/lambda/{handler['FunctionName']}\n"
            known = request.get("PhysicalResourceId", NEVER_CREATED)
            _within({**response, "Status": "FAILED", "Reason": reason, "PhysicalResourceId": known})
            said = f"Received response status [FAILED] from custom resource. Message returned: {reason}"
            raise Failed(said) from error
        _within({**response, "Status": "SUCCESS", "Reason": "SUCCESS", **returned})
        return returned

    @staticmethod
    def _function(context, arn: str) -> dict:
        client = context.client("lambda")
        try:
            return client.get_function_configuration(FunctionName=arn)
        except client.exceptions.ResourceNotFoundException as error:
            raise Failed(f"Function not found: {arn}") from error


def _variables(function: dict) -> dict[str, str]:
    return function.get("Environment", {}).get("Variables", {})


def _within(response: dict) -> None:
    if len(json.dumps(response, separators=(",", ":")).encode()) > LARGEST_RESPONSE:
        raise Failed("Response object is too long.")


def as_texts(value):
    """Properties as CloudFormation hands them to a function: whatever is neither a list nor an object becomes text."""
    if isinstance(value, dict):
        return {key: as_texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_texts(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
