"""Who asks the emulated AWS for what, read from a request as AWS’s own front door would."""

import io
import re
from dataclasses import dataclass
from urllib.parse import parse_qs

_SCOPE = re.compile(r"Credential=([^/]+)/\d+/([^/]+)/([^/]+)/aws4_request")
#: Access keys that name an account: one server then holds as many accounts as tests need.
_OF_ACCOUNT = re.compile(r"^(account|emulator)-(\d{12})$")


@dataclass(frozen=True)
class Request:
    #: The account that the access key names; None for any other key.
    account: str | None
    service: str
    region: str
    #: The name of the operation where the protocol says it; otherwise method and path.
    operation: str
    #: How the service answers: json, rest-json, ec2, s3 or query.
    protocol: str
    #: Whether the emulator asks itself: nothing is refused to it.
    inside: bool


def read_request(environ: dict) -> Request:
    """Reads the request, and leaves its body for whoever answers it."""
    scope = _SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
    key, region, service = scope.groups() if scope else ("", "", "")
    named = _OF_ACCOUNT.match(key)
    target = environ.get("HTTP_X_AMZ_TARGET", "")
    if target:
        operation, protocol = target.split(".")[-1], "json"
    elif "x-www-form-urlencoded" in environ.get("CONTENT_TYPE", ""):
        size = int(environ.get("CONTENT_LENGTH") or 0)
        body = environ["wsgi.input"].read(size)
        environ["wsgi.input"] = io.BytesIO(body)
        operation = parse_qs(body.decode(errors="replace")).get("Action", [""])[0]
        protocol = "ec2" if service == "ec2" else "query"
    else:
        operation = f"{environ['REQUEST_METHOD']} {environ.get('PATH_INFO', '')}"
        protocol = {"s3": "s3", "route53": "query"}.get(service, "rest-json")
    return Request(named[2] if named else None, service, region, operation, protocol, key.startswith("emulator-"))
