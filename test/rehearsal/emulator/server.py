"""The server: moto’s services behind a door that injects faults and answers questions about the rehearsal."""

import json
import os
import socket
import threading
import traceback
from contextlib import nullcontext

import moto.cloudformation.urls
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import BaseWSGIServer, make_server

from . import (
    backup_settings,
    connections,
    corrections,
    cost_explorer,
    eks_addons,
    eks_upgrades,
    offers,
    service_quotas,
)
from .cloudformation import CloudFormation
from .endpoint import listen_at
from .faults import FAULTS
from .ledger import LEDGER
from .played import cluster
from .played.programs import RUNS
from .refusals import REFUSALS
from .request import read_request

#: Paths that belong to the rehearsal, not to AWS.
OWN = "/_rehearsal/"


class Door:
    """A WSGI application before moto’s."""

    def __init__(self) -> None:
        self._moto = DomainDispatcherApplication(create_backend_app)
        self._iam = threading.Lock()

    def __call__(self, environ, start_response):
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if path.startswith(OWN):
            return self._own(path.removeprefix(OWN), method, environ, start_response)
        asked = read_request(environ)
        if asked.account is not None:
            environ["HTTP_X_MOTO_ACCOUNT_ID"] = asked.account
        refusal = None if asked.inside else REFUSALS.answer(asked)
        if refusal is not None:
            status, headers, body = refusal
            start_response(status, headers)
            return [] if method == "HEAD" else [body]
        if not asked.inside and FAULTS.cuts_connection():
            environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
            raise ConnectionAbortedError("cut on purpose")
        if not asked.inside and FAULTS.refuses_upload(method, path):
            return _answer(start_response, "403 Forbidden", _ACCESS_DENIED, "application/xml")
        if asked.service == connections.SERVICE:
            status, body = connections.answer(environ, asked)
            return _answer(start_response, status, body.decode(), "application/x-amz-json-1.0")
        request = f"{method} {path} {environ.get('HTTP_X_AMZ_TARGET', '')}".strip()
        try:
            # moto’s IAM goes through all policies while another stack makes or deletes one: one request at a time.
            with self._iam if asked.service == "iam" else nullcontext():
                return self._moto(environ, self._watched(start_response, request))
        except Exception as error:
            # A server error would be retried, and might then look like success.
            LEDGER.fault(f"{type(error).__name__}: {error}: {request}")
            traceback.print_exc()
            return _answer(start_response, "400 Bad Request", _BROKEN, "application/xml")

    @staticmethod
    def _watched(start_response, request: str):
        """Server errors of the emulator itself would look like AWS’s to a client that retries: they are told apart."""

        def start(status, headers, exc_info=None):
            if status.startswith("5"):
                LEDGER.fault(f"{status}: {request}")
            return start_response(status, headers, exc_info)

        return start

    @staticmethod
    def _own(name: str, method: str, environ, start_response):
        if name == "ledger":
            return _answer(start_response, "200 OK", json.dumps(LEDGER.as_json()))
        size = int(environ.get("CONTENT_LENGTH") or 0)
        if name.startswith("refusals/") and method == "PUT":
            REFUSALS.arm(name.removeprefix("refusals/"), json.loads(environ["wsgi.input"].read(size) or b"[]"))
            return _answer(start_response, "200 OK", "{}")
        if name.startswith("offers/") and method == "PUT":
            offers.OFFERS.set(name.removeprefix("offers/"), json.loads(environ["wsgi.input"].read(size) or b"{}"))
            return _answer(start_response, "200 OK", "{}")
        if name == "handshakes" and method == "POST":
            connections.CONNECTIONS.shake_hands(json.loads(environ["wsgi.input"].read(size))["ConnectionArn"])
            return _answer(start_response, "200 OK", "{}")
        if name == "clusters":
            return _answer(start_response, "200 OK", json.dumps(cluster.as_json()))
        if name.startswith("programs/") and method == "POST":
            said = RUNS.answer(name.removeprefix("programs/"), json.loads(environ["wsgi.input"].read(size)))
            return _answer(start_response, "200 OK", json.dumps(said))
        if name.startswith("eks/") and method == "PUT":
            eks_upgrades.tell(name.removeprefix("eks/"), json.loads(environ["wsgi.input"].read(size) or b"{}"))
            return _answer(start_response, "200 OK", "{}")
        if name == "faults" and method == "POST":
            FAULTS.arm(json.loads(environ["wsgi.input"].read(size) or b"{}"))
        elif name == "faults" and method == "DELETE":
            FAULTS.disarm()
        elif name != "faults":
            return _answer(start_response, "404 Not Found", "{}")
        return _answer(start_response, "200 OK", json.dumps(FAULTS.as_json()))


_ACCESS_DENIED = (
    '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
)
_BROKEN = (
    "<ErrorResponse><Error><Type>Sender</Type><Code>EmulatorFault</Code>"
    "<Message>The emulator failed; its ledger says how</Message></Error></ErrorResponse>"
)


def _answer(start_response, status: str, body: str, kind: str = "application/json"):
    data = body.encode()
    start_response(status, [("Content-Type", kind), ("Content-Length", str(len(data)))])
    return [data]


class _Handler(MotoRequestHandler):
    """Says nothing of requests; failures stand in the ledger."""

    def log(self, *_args) -> None:
        pass


def serve(port: int) -> BaseWSGIServer:
    """A server that listens on this machine only; port 0 takes any that is free."""
    # The policies that AWS keeps in every account.
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    corrections.apply()
    eks_addons.apply()
    service_quotas.apply()
    cost_explorer.apply()
    backup_settings.apply()
    offers.apply()
    eks_upgrades.apply()
    cluster.apply()
    moto.cloudformation.urls.url_paths["{0}/$"] = CloudFormation.dispatch
    server = make_server("127.0.0.1", port, Door(), threaded=True, request_handler=_Handler)
    listen_at(f"http://localhost:{server.port}")
    return server
