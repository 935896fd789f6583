"""The CDK’s function that installs into clusters: its own code, run as Lambda would."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from .programs import RUNS, write_programs
from .run import Run

_ROOT = Path(__file__).resolve().parents[4]

#: What aws-cdk-lib uploads as the function’s asset.
HANDLER = _ROOT / "node_modules/aws-cdk-lib/custom-resource-handlers/dist/aws-eks-v2/kubectl-handler"

_RUNTIME = Path(__file__).with_name("runtime.py")


class FunctionFailed(Exception):
    """The handler raised; the message is the exception’s."""


def invoke(run: Run, event: dict, variables: dict[str, str]) -> dict | None:
    """What the handler returns for an event.

    Raises FunctionFailed with what it raised.
    """
    with tempfile.TemporaryDirectory(prefix="rehearsal-function-") as name, RUNS.begin(run) as number:
        folder = Path(name)
        programs, temporary, answer = folder / "bin", folder / "tmp", folder / "answer.json"
        programs.mkdir()
        temporary.mkdir()
        write_programs(programs, number)
        # Nothing of the machine’s own: no credentials, no proxy, and no program but these three.
        environment = {
            **variables,
            "PATH": str(programs),
            "HOME": str(temporary),
            "TMPDIR": str(temporary),
            "TEST_OUTDIR": str(temporary),
            "AWS_REGION": run.region,
            "AWS_DEFAULT_REGION": run.region,
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        ended = subprocess.run(
            [sys.executable, "-B", "-W", "ignore", str(_RUNTIME), str(HANDLER), str(answer)],
            input=json.dumps(event),
            env=environment,
            cwd=temporary,
            capture_output=True,
            text=True,
            check=False,
        )
        if not answer.exists():
            raise FunctionFailed(f"The function ended with {ended.returncode}: {ended.stderr[-2000:]}")
        said = json.loads(answer.read_text())
    if "errorMessage" in said:
        raise FunctionFailed(said["errorMessage"])
    return said["returned"]
