"""`aws` as far as the CDK’s function calls it."""

import argparse
import json
from pathlib import Path

from .cluster import find
from .run import Answer, Run, failed, succeeded


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="aws", exit_on_error=False, add_help=False)
    services = parser.add_subparsers(dest="service", required=True)
    eks = services.add_parser("eks", exit_on_error=False)
    eks.add_argument("act", choices=["update-kubeconfig"])
    eks.add_argument("--name", required=True)
    eks.add_argument("--kubeconfig", required=True)
    for name in ("ecr", "ecr-public"):
        registry = services.add_parser(name, exit_on_error=False)
        registry.add_argument("act", choices=["get-login-password"])
        registry.add_argument("--region", required=True)
    return parser


_PARSER = _parser()


def aws(run: Run, words: list[str], _folder: Path) -> Answer:
    asked = _PARSER.parse_args(words)
    if asked.service != "eks":
        return succeeded("password")
    if find(run.account, run.region, asked.name) is None:
        operation = "An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation"
        return failed(f"{operation}: No cluster found for name: {asked.name}.", status=254)
    Path(asked.kubeconfig).write_text(json.dumps({"current-context": asked.name}))
    return succeeded(f"Added new context {asked.name}")
