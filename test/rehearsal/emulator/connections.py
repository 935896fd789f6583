"""Connections to repositories outside AWS, which moto does not have: made pending, and finished by a person."""

import json
import threading
import uuid
from dataclasses import dataclass, field

from moto.core import DEFAULT_ACCOUNT_ID

from .request import Request

#: The service signs with its older name, whichever name a connection’s ARN has.
SERVICE = "codestar-connections"


@dataclass
class Connections:
    of: dict[str, dict] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def answer(self, request: Request, body: dict) -> tuple[str, dict]:
        """Status and body of the answer to a call of the service."""
        account = request.account or DEFAULT_ACCOUNT_ID
        with self._lock:
            if request.operation == "CreateConnection":
                return "200 OK", {"ConnectionArn": self._create(account, request.region, body)}
            found = self.of.get(body["ConnectionArn"])
            if found is None or (account, request.region) != (found["OwnerAccountId"], _region_of(found)):
                return "400 Bad Request", {"__type": "ResourceNotFoundException", "Message": "Connection not found"}
            match request.operation:
                case "GetConnection":
                    return "200 OK", {"Connection": found}
                case "DeleteConnection":
                    del self.of[body["ConnectionArn"]]
                    return "200 OK", {}
        raise NotImplementedError(request.operation)

    def _create(self, account: str, region: str, body: dict) -> str:
        arn = f"arn:aws:codestar-connections:{region}:{account}:connection/{uuid.uuid4()}"
        self.of[arn] = {**body, "ConnectionArn": arn, "OwnerAccountId": account, "ConnectionStatus": "PENDING"}
        return arn

    def shake_hands(self, arn: str) -> None:
        """What a person does in the console."""
        with self._lock:
            self.of[arn]["ConnectionStatus"] = "AVAILABLE"


CONNECTIONS = Connections()


def answer(environ: dict, request: Request) -> tuple[str, bytes]:
    """Answers a call over HTTP."""
    size = int(environ.get("CONTENT_LENGTH") or 0)
    status, body = CONNECTIONS.answer(request, json.loads(environ["wsgi.input"].read(size) or b"{}"))
    return status, json.dumps(body).encode()


def _region_of(connection: dict) -> str:
    return connection["ConnectionArn"].split(":")[3]
