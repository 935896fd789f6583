"""What moto’s EKS lacks and an upgrade asks for: insights, and updates of a control plane.

What EKS has found out about a cluster, nobody can compute here: a test says it, for each account.
"""

import uuid
from dataclasses import dataclass, field
from datetime import datetime

import moto.eks.urls
from moto.core.responses import ActionResult
from moto.eks.exceptions import InvalidParameterException, ResourceNotFoundException
from moto.eks.responses import EKSResponse


@dataclass
class Facts:
    """What EKS says in one account."""

    #: By cluster: as DescribeInsight gives them; moments as ISO 8601.
    insights: dict[str, list[dict]] = field(default_factory=dict)


FACTS: dict[str, Facts] = {}


def tell(account: str, facts: dict) -> None:
    """Takes the place of what was told before."""
    FACTS[account] = Facts(**facts)


def apply() -> None:
    """Teaches moto in this process."""
    dispatch = moto.eks.urls.response.dispatch
    cluster = "{0}/clusters/(?P<name>[^/]+)"
    for path in (
        f"{cluster}/insights$",
        f"{cluster}/insights/(?P<id>[^/]+)$",
        f"{cluster}/updates$",
        f"{cluster}/updates/(?P<updateId>[^/]+)$",
    ):
        moto.eks.urls.url_paths[path] = dispatch
    for operation in (
        list_insights,
        describe_insight,
        list_updates,
        describe_update,
        update_cluster_version,
    ):
        setattr(EKSResponse, operation.__name__, operation)


# Operations, as methods of moto’s response


def list_insights(self) -> ActionResult:
    wanted = self._get_param("filter") or {}
    details = ("recommendation", "resources", "categorySpecificSummary")
    return ActionResult(
        {
            "insights": [
                {key: value for key, value in _with_moments(one).items() if key not in details}
                for one in _facts(self).insights.get(_cluster(self).name, [])
                if one["category"] in wanted.get("categories", [one["category"]])
                and one["kubernetesVersion"] in wanted.get("kubernetesVersions", [one["kubernetesVersion"]])
            ]
        }
    )


def describe_insight(self) -> ActionResult:
    insights = _facts(self).insights.get(_cluster(self).name, [])
    found = next((one for one in insights if one["id"] == self._get_param("id")), None)
    return ActionResult({"insight": _with_moments(_found(found, "No such insight"))})


def list_updates(self) -> ActionResult:
    return ActionResult({"updateIds": list(_updates(_cluster(self)))})


def describe_update(self) -> ActionResult:
    return ActionResult({"update": _found(_updates(_cluster(self)).get(self._get_param("updateId")), "No such update")})


def update_cluster_version(self) -> ActionResult:
    """One minor up at a time, and only when every managed node group runs what the control plane runs."""
    cluster, wanted = _cluster(self), self._get_param("version")
    if minor(wanted) != minor(cluster.version) + 1:
        raise _invalid(cluster, f"Unsupported Kubernetes minor version update from {cluster.version} to {wanted}")
    behind = [group.nodegroup_name for group in cluster.nodegroups.values() if group.version != cluster.version]
    if behind:
        message = f"Nodegroups {', '.join(behind)} must be updated to match cluster version {cluster.version}"
        raise _invalid(cluster, f"{message} before updating cluster version")
    cluster.version = wanted
    update = {"id": str(uuid.uuid4()), "type": "VersionUpdate", "status": "Successful", "errors": []}
    _updates(cluster)[update["id"]] = update
    return ActionResult({"update": update})


def minor(version: str) -> int:
    return int(version.split(".")[1])


def _facts(response) -> Facts:
    return FACTS.setdefault(response.current_account, Facts())


def _cluster(response):
    return response.eks_backend.clusters.get(response._get_param("name")) or _found(None, "No cluster found")


def _updates(cluster) -> dict:
    return cluster.__dict__.setdefault("updates", {})


def _found(value, message: str):
    if value is None:
        raise ResourceNotFoundException(message=message)
    return value


def _invalid(cluster, message: str) -> InvalidParameterException:
    return InvalidParameterException(clusterName=cluster.name, message=message)


def _with_moments(one: dict) -> dict:
    """JSON has no moments; where EKS gives one, the key says so."""
    return {
        key: datetime.fromisoformat(value) if key.endswith(("Date", "Time")) else value for key, value in one.items()
    }
