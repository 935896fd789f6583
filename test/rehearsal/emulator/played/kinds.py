"""Which kinds a cluster knows: those of Kubernetes, those that EKS puts in, and those that charts bring.

A small table instead of the charts themselves, which the emulator does not pull: it says only whose custom resources
may be made, and whether the definitions go with the release. Helm leaves what stands in a chart’s folder `crds/` where
it is, and takes away what stands among its templates, together with every object of those kinds.
"""

from dataclasses import dataclass

#: API groups of Kubernetes itself that end as custom ones do.
_BUILT_IN = {
    f"{name}.k8s.io"
    for name in (
        "admissionregistration",
        "apiextensions",
        "apiregistration",
        "authentication",
        "certificates",
        "coordination",
        "discovery",
        "events",
        "flowcontrol.apiserver",
        "networking",
        "node",
        "rbac.authorization",
        "resource",
        "scheduling",
        "storage",
    )
}

#: Groups that EKS defines in every cluster.
EKS = frozenset({"crd.k8s.amazonaws.com", "networking.k8s.aws", "vpcresources.k8s.aws"})

#: Groups that Auto Mode adds.
AUTO_MODE = frozenset({"eks.amazonaws.com", "karpenter.sh"})

#: Kinds that stand in no namespace. Of a custom kind, whoever writes an object of it says so by naming none.
_OF_THE_CLUSTER = {
    "APIService",
    "ClusterRole",
    "ClusterRoleBinding",
    "CustomResourceDefinition",
    "IngressClass",
    "MutatingWebhookConfiguration",
    "Namespace",
    "PersistentVolume",
    "PriorityClass",
    "RuntimeClass",
    "StorageClass",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
}


@dataclass(frozen=True)
class Brought:
    """The API groups that a chart defines."""

    groups: frozenset[str]
    #: Whether they go with the release.
    templated: bool


_KARPENTER = frozenset({"autoscaling.x-k8s.io", "karpenter.k8s.aws", "karpenter.sh"})

#: By the chart’s name.
CHARTS: dict[str, Brought] = {
    "aws-load-balancer-controller": Brought(
        frozenset({"aga.k8s.aws", "elbv2.k8s.aws", "gateway.k8s.aws"}), templated=False
    ),
    "external-dns": Brought(frozenset({"externaldns.k8s.io"}), templated=False),
    "external-secrets": Brought(frozenset({"external-secrets.io", "generators.external-secrets.io"}), templated=True),
    "karpenter": Brought(_KARPENTER, templated=False),
    "karpenter-crd": Brought(_KARPENTER, templated=True),
}


def group_of(api_version: str) -> str:
    """`apps/v1` is of the group `apps`, `v1` of none."""
    return api_version.rpartition("/")[0]


def is_custom(group: str) -> bool:
    return "." in group and group not in _BUILT_IN


def has_namespace(manifest: dict) -> bool:
    if is_custom(group_of(manifest["apiVersion"])):
        return "namespace" in manifest["metadata"]
    return manifest["kind"] not in _OF_THE_CLUSTER
