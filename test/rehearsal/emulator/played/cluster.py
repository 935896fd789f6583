"""What is inside one cluster: it stands on moto’s cluster, and goes with it."""

import threading
from dataclasses import dataclass, field

from moto.eks.models import EKSBackend, eks_backends

from ..ledger import LEDGER
from .kinds import AUTO_MODE, CHARTS, EKS, group_of, has_namespace

#: Namespaces that are there from the beginning, and that nobody can delete.
SYSTEM = ("default", "kube-node-lease", "kube-public", "kube-system")

#: Type, namespace (empty for what stands in none) and name.
Key = tuple[str, str, str, str]


@dataclass
class Release:
    """A Helm release in its last revision."""

    name: str
    namespace: str
    chart: str
    version: str
    values: dict
    status: str  # deployed or failed
    revision: int

    def as_json(self) -> dict:
        return {
            "name": self.name,
            "namespace": self.namespace,
            "chart": self.chart,
            "version": self.version,
            "status": self.status,
            "revision": self.revision,
            "values": self.values,
        }


@dataclass
class Played:
    """Releases, objects of ours and definitions of one cluster. What charts render is not known, and not played."""

    account: str
    region: str
    name: str
    auto_mode: bool
    releases: dict[tuple[str, str], Release] = field(default_factory=dict)
    objects: dict[Key, dict] = field(default_factory=dict)
    #: API groups of definitions that no release takes along.
    left_groups: set[str] = field(default_factory=set)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)

    @property
    def place(self) -> dict:
        return {"account": self.account, "region": self.region, "cluster": self.name}

    def has_namespace(self, name: str) -> bool:
        return name in SYSTEM or ("v1", "Namespace", "", name) in self.objects

    def groups(self) -> set[str]:
        """Every custom API group that is defined now."""
        defined = EKS | self.left_groups | (AUTO_MODE if self.auto_mode else set())
        for release in self.releases.values():
            defined |= self._brought(release)
        for (_, kind, _, _), manifest in self.objects.items():
            if kind == "CustomResourceDefinition":
                defined |= {manifest["spec"]["group"]}
        return set(defined)

    @staticmethod
    def _brought(release: Release) -> frozenset[str]:
        brought = CHARTS.get(release.chart)
        return brought.groups if brought is not None else frozenset()

    def put_release(self, release: Release) -> None:
        self.releases[release.namespace, release.name] = release
        brought = CHARTS.get(release.chart)
        if brought is not None and not brought.templated:
            self.left_groups |= self._brought(release)
        if release.status == "deployed":
            LEDGER.installed_release({**self.place, **release.as_json()})

    def remove_release(self, namespace: str, name: str) -> None:
        gone = self._brought(self.releases.pop((namespace, name))) - self.groups()
        self.objects = {key: one for key, one in self.objects.items() if group_of(key[0]) not in gone}

    @staticmethod
    def key_of(manifest: dict) -> Key:
        metadata = manifest["metadata"]
        namespace = metadata.get("namespace", "default") if has_namespace(manifest) else ""
        return manifest["apiVersion"], manifest["kind"], namespace, metadata["name"]

    def put_object(self, manifest: dict) -> None:
        key = self.key_of(manifest)
        self.objects[key] = manifest
        LEDGER.installed_object({**self.place, **_identity(key), "manifest": manifest})

    def remove_object(self, key: Key) -> None:
        """A namespace takes along what is in it: Helm’s releases too, which are Secrets of their namespace."""
        gone = self.objects.pop(key)
        if key[1] == "Namespace":
            for namespace, name in [one for one in self.releases if one[0] == key[3]]:
                self.remove_release(namespace, name)
            self.objects = {other: one for other, one in self.objects.items() if other[2] != key[3]}
        if key[1] == "CustomResourceDefinition":
            group = gone["spec"]["group"]
            self.objects = {other: one for other, one in self.objects.items() if group_of(other[0]) != group}

    def as_json(self) -> dict:
        with self.lock:
            return {
                **self.place,
                "releases": [release.as_json() for release in self.releases.values()],
                "objects": [{**_identity(key), "manifest": one} for key, one in self.objects.items()],
            }


def _identity(key: Key) -> dict:
    api_version, kind, namespace, name = key
    return {"apiVersion": api_version, "kind": kind, "namespace": namespace, "name": name}


_MAKING = threading.Lock()

#: Clusters that were deleted, with what was still inside.
_GONE: list[Played] = []


def find(account: str, region: str, name: str) -> Played | None:
    """What is inside the cluster of this name, if there is one."""
    model = eks_backends[account][region].clusters.get(name)
    if model is None:
        return None
    with _MAKING:
        if not hasattr(model, "played"):
            auto_mode = (getattr(model, "compute_config", None) or {}).get("enabled") is True
            model.played = Played(account, region, name, auto_mode)
        return model.played


def apply() -> None:
    """Remembers what is still inside when moto deletes a cluster."""
    delete = EKSBackend.delete_cluster

    def remembering(self, name):
        inside = find(self.account_id, self.region_name, name)
        answer = delete(self, name)
        if inside is not None:
            _GONE.append(inside)
        return answer

    EKSBackend.delete_cluster = remembering


def as_json() -> dict:
    """Clusters that stand, and those that are gone, each with what is or was inside."""
    standing = []
    for account in list(eks_backends):
        for region in list(eks_backends[account]):
            found = [find(account, region, name) for name in list(eks_backends[account][region].clusters)]
            standing += [played.as_json() for played in found if played is not None]
    return {"standing": standing, "gone": [played.as_json() for played in _GONE]}
