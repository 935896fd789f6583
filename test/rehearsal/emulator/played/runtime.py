"""Runs a handler once, as Lambda’s Python does: the event from standard input, what it returns or raises into a file.

Nothing takes time in the emulator: who waits finds the clock moved on.
"""

import importlib
import json
import sys
import time
import types
from pathlib import Path

handler_folder, answer = sys.argv[1:]
_now, _waited = time.time, [0.0]


def _move_on(seconds: float) -> None:
    _waited[0] += seconds


time.sleep = _move_on
time.time = lambda: _now() + _waited[0]


class _Later(types.ModuleType):
    """boto3, which takes longer to import than all the rest, and is needed for one kind of registry only."""

    def __getattr__(self, name: str):
        sys.modules.pop("boto3", None)
        return getattr(importlib.import_module("boto3"), name)


sys.modules["boto3"] = _Later("boto3")

sys.path.insert(0, handler_folder)
import index  # noqa: E402  (stands in the folder that was given)

try:
    said = {"returned": index.handler(json.load(sys.stdin), None)}
except Exception as error:
    said = {"errorMessage": str(error)}
Path(answer).write_text(json.dumps(said))
