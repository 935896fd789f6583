"""Answers that AWS gives instead of the one asked for: no permission, too many requests, expired keys, none in time."""

import json
import re
import threading
import time
from dataclasses import dataclass, field

from .request import Request

_DENIED = {
    "ec2": "UnauthorizedOperation",
    "query": "AccessDenied",
    "s3": "AccessDenied",
}
_THROTTLED = {"ec2": "RequestLimitExceeded", "query": "Throttling", "s3": "SlowDown"}
_EXPIRED = {"ec2": "RequestExpired", "query": "ExpiredToken", "s3": "ExpiredToken"}


@dataclass
class Refusal:
    service: str
    #: "denied", "throttled", "expired" or "slow".
    kind: str
    #: A regular expression for the operation; None for all.
    operation: str | None = None
    #: How often it strikes; None for ever.
    times: int | None = None
    #: How long a slow answer takes.
    seconds: float = 0.0

    def fits(self, request: Request) -> bool:
        if self.service != request.service or self.times == 0:
            return False
        return self.operation is None or re.search(self.operation, request.operation) is not None


@dataclass
class Refusals:
    """The refusals that each account has to expect."""

    of: dict[str, list[Refusal]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def arm(self, account: str, wanted: list[dict]) -> None:
        """Takes the place of what was armed before; an empty list disarms."""
        with self._lock:
            self.of[account] = [Refusal(**one) for one in wanted]

    def answer(self, request: Request) -> tuple[str, list[tuple[str, str]], bytes] | None:
        """Status, headers and body of a refusal; None when the request shall go on, perhaps later."""
        refusal = self._take(request)
        if refusal is None:
            return None
        if refusal.kind == "slow":
            time.sleep(refusal.seconds)
            return None
        if refusal.kind == "denied":
            code = _DENIED.get(request.protocol, "AccessDeniedException")
            message = f"not authorized to perform: {request.service}:{request.operation}"
            return _refused(request, 403, code, message)
        if refusal.kind == "expired":
            code = _EXPIRED.get(request.protocol, "ExpiredTokenException")
            return _refused(request, 400, code, "The security token included in the request is expired")
        code = _THROTTLED.get(request.protocol, "ThrottlingException")
        return _refused(request, 503 if request.protocol in ("ec2", "s3") else 400, code, "Rate exceeded")

    def _take(self, request: Request) -> Refusal | None:
        with self._lock:
            for refusal in self.of.get(request.account or "", []):
                if refusal.fits(request):
                    if refusal.times is not None:
                        refusal.times -= 1
                    return refusal
        return None


def _refused(request: Request, status: int, code: str, message: str):
    reason = {400: "Bad Request", 403: "Forbidden", 503: "Service Unavailable"}[status]
    kind, body = _body(request.protocol, code, message)
    headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("x-amzn-ErrorType", code)]
    return f"{status} {reason}", headers, body


def _body(protocol: str, code: str, message: str) -> tuple[str, bytes]:
    error = f"<Code>{code}</Code><Message>{message}</Message>"
    match protocol:
        case "json" | "rest-json":
            return "application/x-amz-json-1.1", json.dumps({"__type": code, "message": message}).encode()
        case "ec2":
            text = f"<Response><Errors><Error>{error}</Error></Errors><RequestID>none</RequestID></Response>"
        case "s3":
            text = f"<Error>{error}</Error>"
        case _:
            text = f"<ErrorResponse><Error><Type>Sender</Type>{error}</Error></ErrorResponse>"
    return "text/xml", text.encode()


REFUSALS = Refusals()
