"""`aws`, `helm` and `kubectl` as the function finds them: small programs that ask the emulator what to say."""

import argparse
import os
import shlex
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..endpoint import url
from ..ledger import LEDGER
from .aws import aws
from .helm import helm
from .kubectl import kubectl
from .run import Answer, Refusal, Run, failed

PROGRAMS: dict[str, Callable[[Run, list[str], Path], Answer]] = {"aws": aws, "helm": helm, "kubectl": kubectl}

_ASKING = Path(__file__).with_name("asking_program.py")


def write_programs(folder: Path, number: str) -> None:
    """Puts the programs of a run into a folder."""
    for name in PROGRAMS:
        words = [sys.executable, "-ISB", str(_ASKING), f"{url()}/_rehearsal/programs/{number}", name]
        path = folder / name
        path.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
        path.chmod(0o700)


class Runs:
    """The runs that are going on, each by a number that only its own programs know."""

    def __init__(self) -> None:
        self._runs: dict[str, Run] = {}
        self._lock = threading.Lock()

    @contextmanager
    def begin(self, run: Run) -> Iterator[str]:
        number = uuid.uuid4().hex
        with self._lock:
            self._runs[number] = run
        try:
            yield number
        finally:
            with self._lock:
                del self._runs[number]

    def answer(self, number: str, asked: dict) -> dict:
        """What a program says to words that it was called with, in the folder where it was."""
        run = self._runs[number]
        name, words = asked["program"], asked["words"]
        try:
            answer = PROGRAMS[name](run, words, Path(asked["folder"]))
        except Refusal as refusal:
            answer = failed(str(refusal))
        except (argparse.ArgumentError, SystemExit) as error:
            # What the real program makes of words that this one does not know, nobody has told it.
            LEDGER.fault(f"{error}: {name} {shlex.join(words)}")
            answer = failed(f"the emulator does not know: {name} {shlex.join(words)}", status=2)
        return {"status": answer.status, "output": answer.output + os.linesep}


RUNS = Runs()
