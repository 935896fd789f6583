"""Faults that a rehearsal switches on: each is armed by name over HTTP and disarms itself when it has struck."""

import threading
import time
from dataclasses import dataclass, field


class InjectedFailure(Exception):
    """A resource that AWS refuses to make."""


@dataclass
class Faults:
    """Which faults are armed, and how often each has struck."""

    #: Logical ids, resource types or `<stack>/<resource type>` whose next creation or update fails.
    resources: set[str] = field(default_factory=set)
    #: Uploads to S3 that are refused.
    uploads: int = 0
    #: Seconds that every resource takes, so that there is a middle of a stack.
    seconds_per_resource: float = 0.0
    #: Until when connections are cut without an answer.
    cut_until: float = 0.0
    struck: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def arm(self, wanted: dict) -> None:
        with self._lock:
            self.resources |= set(wanted.get("resources", []))
            self.uploads = wanted.get("uploads", self.uploads)
            self.seconds_per_resource = wanted.get("secondsPerResource", self.seconds_per_resource)
            if "cutSeconds" in wanted:
                self.cut_until = time.monotonic() + wanted["cutSeconds"]

    def disarm(self) -> None:
        with self._lock:
            self.resources = set()
            self.uploads = 0
            self.seconds_per_resource = 0.0
            self.cut_until = 0.0

    def _strike(self, name: str) -> None:
        self.struck[name] = self.struck.get(name, 0) + 1

    def before_resource(self, stack: str, logical_id: str, resource_type: str) -> None:
        """Called before a resource is made or changed: fails where that was asked for."""
        reason = self.strikes(stack, logical_id, resource_type)
        if reason is not None:
            raise InjectedFailure(reason)

    def take_time(self) -> None:
        if self.seconds_per_resource > 0:
            time.sleep(self.seconds_per_resource)

    def strikes(self, stack: str, logical_id: str, resource_type: str) -> str | None:
        """Why a resource fails now, once; None when it does not."""
        with self._lock:
            for name in (logical_id, resource_type, f"{stack}/{resource_type}"):
                if name in self.resources:
                    self.resources.discard(name)
                    self._strike("resource")
                    return f"Injected: {logical_id} was refused"
        return None

    def refuses_upload(self, method: str, path: str) -> bool:
        """True when this request is an upload that shall fail."""
        with self._lock:
            if method != "PUT" or self.uploads <= 0 or path.count("/") < 2:
                return False
            self.uploads -= 1
            self._strike("upload")
            return True

    def cuts_connection(self) -> bool:
        """True while every connection is dropped."""
        with self._lock:
            if time.monotonic() >= self.cut_until:
                return False
            self._strike("cut")
            return True

    def as_json(self) -> dict:
        with self._lock:
            return {"struck": dict(self.struck)}


FAULTS = Faults()
