"""One run of the function: which account it acts in, and what its programs find there."""

import json
from dataclasses import dataclass
from pathlib import Path

from ..stack import STACKS
from .cluster import Played, find


@dataclass(frozen=True)
class Answer:
    """What a program says, and how it ends."""

    status: int
    output: str


def succeeded(output: str) -> Answer:
    return Answer(0, output)


def failed(output: str, status: int = 1) -> Answer:
    return Answer(status, output)


class Refusal(Exception):
    """A program cannot go on; its message is what it says."""


@dataclass(frozen=True)
class Run:
    account: str
    region: str
    #: ARN of the role that the function has.
    role: str
    #: Why this run fails in the middle; None when it does not.
    fault: str | None

    def cluster_of(self, kubeconfig: str | None) -> Played:
        """The cluster that a kubeconfig leads to, for whom it lets in.

        Raises Refusal where kubectl and helm would.
        """
        if kubeconfig is None or not Path(kubeconfig).is_file():
            raise Refusal("The connection to the server localhost:8080 was refused - did you specify the right host?")
        name = json.loads(Path(kubeconfig).read_text())["current-context"]
        cluster = find(self.account, self.region, name)
        if cluster is None:
            raise Refusal(f"Unable to connect to the server: cluster {name} is gone")
        if not self._is_let_in(name):
            raise Refusal("error: You must be logged in to the server (Unauthorized)")
        return cluster

    def _is_let_in(self, cluster: str) -> bool:
        """Whether a stack has made an access entry for the role: the emulated EKS has none of its own."""
        entries = [
            resource.properties
            for stack in STACKS.live(self.account, self.region)
            for resource in list(stack.resources.values())
            if resource.type == "AWS::EKS::AccessEntry"
        ]
        return any(one["ClusterName"] == cluster and one["PrincipalArn"] == self.role for one in entries)
