"""What was real in a rehearsal, what was stood in for, and what went wrong inside the emulator."""

import threading
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Entry:
    """One act on one resource."""

    stack: str
    logical_id: str
    type: str
    act: str  # create, update or delete
    #: "api": made by calling the emulated service; "handler": by the CDK’s own function, in a cluster that is played;
    #: "stand-in": only remembered
    reality: str
    reason: str = ""


@dataclass
class Ledger:
    """Grows while the emulator runs; the report reads it."""

    entries: list[Entry] = field(default_factory=list)
    #: Requests that the emulator answered with a server error, or that it does not know.
    faults: list[str] = field(default_factory=list)
    #: What was installed into clusters, each as it was last, by what identifies it: also what has gone since.
    releases: dict[tuple, dict] = field(default_factory=dict)
    objects: dict[tuple, dict] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def record(self, entry: Entry) -> None:
        with self._lock:
            self.entries.append(entry)

    def fault(self, text: str) -> None:
        with self._lock:
            self.faults.append(text)

    def installed_release(self, release: dict) -> None:
        with self._lock:
            self.releases[_identity(release, "namespace", "name")] = release

    def installed_object(self, installed: dict) -> None:
        with self._lock:
            self.objects[_identity(installed, "apiVersion", "kind", "namespace", "name")] = installed

    def as_json(self) -> dict:
        with self._lock:
            return {
                "entries": [asdict(entry) for entry in self.entries],
                "faults": list(self.faults),
                "releases": list(self.releases.values()),
                "objects": list(self.objects.values()),
            }


def _identity(installed: dict, *names: str) -> tuple:
    return tuple(installed[name] for name in ("account", "region", "cluster", *names))


LEDGER = Ledger()
