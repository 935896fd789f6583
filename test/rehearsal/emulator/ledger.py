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
    #: "api": made by calling the emulated service; "stand-in": only remembered
    reality: str
    reason: str = ""


@dataclass
class Ledger:
    """Grows while the emulator runs; the report reads it."""

    entries: list[Entry] = field(default_factory=list)
    #: Requests that the emulator answered with a server error, or that it does not know.
    faults: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def record(self, entry: Entry) -> None:
        with self._lock:
            self.entries.append(entry)

    def fault(self, text: str) -> None:
        with self._lock:
            self.faults.append(text)

    def as_json(self) -> dict:
        with self._lock:
            return {"entries": [asdict(entry) for entry in self.entries], "faults": list(self.faults)}


LEDGER = Ledger()
