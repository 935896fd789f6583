"""EKS add-ons, which moto does not know: they stand on its cluster, and go with it."""

from datetime import UTC, datetime

import moto.eks.urls
from moto.core.responses import ActionResult
from moto.eks.exceptions import ResourceInUseException, ResourceNotFoundException
from moto.eks.responses import EKSResponse

_PATHS = ("addons$", "addons/(?P<addonName>[^/]+)$", "addons/(?P<addonName>[^/]+)/update$")

#: What an update may change.
_CHANGEABLE = ("addonVersion", "serviceAccountRoleArn", "configurationValues")


def apply() -> None:
    """Gives moto’s EKS the operations on add-ons."""
    for operation in (_create_addon, _describe_addon, _list_addons, _update_addon, _delete_addon):
        setattr(EKSResponse, operation.__name__.removeprefix("_"), operation)
    for path in _PATHS:
        moto.eks.urls.url_paths["{0}/clusters/(?P<name>[^/]+)/" + path] = moto.eks.urls.response.dispatch


def _addons(self) -> dict[str, dict]:
    """The add-ons of the cluster that a request is about, by name."""
    cluster = self.eks_backend.describe_cluster(name=self._get_param("name"))
    if not hasattr(cluster, "addons"):
        cluster.addons = {}
    return cluster.addons


def _addon(self) -> dict:
    name = self._get_param("addonName")
    found = _addons(self).get(name)
    if found is None:
        raise ResourceNotFoundException(message=f"No addon: {name} found in cluster: {self._get_param('name')}")
    return found


def _create_addon(self) -> ActionResult:
    cluster, name = self._get_param("name"), self._get_param("addonName")
    addons = _addons(self)
    if name in addons:
        raise ResourceInUseException(message=f"Addon already exists: {name}")
    now = datetime.now(UTC)
    place = f"{self.partition}:eks:{self.region}:{self.current_account}"
    addons[name] = {
        "addonName": name,
        "clusterName": cluster,
        "status": "ACTIVE",
        "health": {"issues": []},
        "addonArn": f"arn:{place}:addon/{cluster}/{name}",
        "createdAt": now,
        "modifiedAt": now,
        "tags": self._get_param("tags") or {},
        **{key: self._get_param(key) for key in _CHANGEABLE if self._get_param(key) is not None},
    }
    return ActionResult({"addon": addons[name]})


def _describe_addon(self) -> ActionResult:
    return ActionResult({"addon": _addon(self)})


def _list_addons(self) -> ActionResult:
    return ActionResult({"addons": sorted(_addons(self))})


def _update_addon(self) -> ActionResult:
    addon = _addon(self)
    addon.update({key: self._get_param(key) for key in _CHANGEABLE if self._get_param(key) is not None})
    addon["modifiedAt"] = datetime.now(UTC)
    update = {"id": addon["addonName"], "status": "Successful", "type": "AddonUpdate", "params": [], "errors": []}
    return ActionResult({"update": update})


def _delete_addon(self) -> ActionResult:
    return ActionResult({"addon": _addons(self).pop(_addon(self)["addonName"])})
