"""Where moto answers otherwise than AWS does, and a deployment would notice: corrected here, one function for each."""

import json

from moto.cloudtrail.responses import CloudTrailResponse
from moto.eks.responses import EKSResponse
from moto.iam import access_control
from moto.iam.access_control import PermissionResult


def apply() -> None:
    """Corrects moto in this process."""
    _conditional_denials()
    _no_trail()
    _deletion_protection()


def _conditional_denials() -> None:
    """A `Deny` whose condition does not hold denies nothing; moto denies.

    The asset bucket of `cdk bootstrap` denies requests without TLS. There is no TLS here, so that condition is taken as
    never holding.
    """
    statement = access_control.IAMPolicyStatement
    evaluate = statement.is_action_permitted

    def corrected(self, *arguments, **named):
        result = evaluate(self, *arguments, **named)
        conditional = self._statement["Effect"] == "Deny" and "Condition" in self._statement
        return PermissionResult.NEUTRAL if conditional and result == PermissionResult.DENIED else result

    statement.is_action_permitted = corrected


def _no_trail() -> None:
    """The CDK CLI asks CloudTrail why a resource failed; an account without a trail answers that it saw nothing."""
    CloudTrailResponse.lookup_events = lambda _self: json.dumps({"Events": []})


def _deletion_protection() -> None:
    """EKS protects clusters from deletion since 2025; moto does not take the switch."""
    update = EKSResponse.update_cluster_config

    def corrected(self):
        answer = update(self)
        wanted = self._get_param("deletionProtection")
        if wanted is not None:
            self.eks_backend.clusters[self._get_param("name")].deletion_protection = wanted
        return answer

    EKSResponse.update_cluster_config = corrected
