"""Service Quotas: what AWS gives every account, and what an account asked for, which it gets at once."""

import json
import threading

from moto.core.exceptions import JsonRESTError
from moto.servicequotas.responses import ServiceQuotasResponse

#: Code, name and value for everybody, by service.
DEFAULTS = {
    "vpc": {
        "L-F678F1CE": ("VPCs per Region", 5.0),
        "L-1B52E74A": ("Gateway VPC endpoints per Region", 20.0),
        "L-29B6F2EB": ("Interface VPC endpoints per VPC", 50.0),
        "L-FE5A380F": ("NAT gateways per Availability Zone", 5.0),
        "L-0EA8095F": ("Inbound or outbound rules per security group", 60.0),
        "L-2AFB9258": ("Security groups per network interface", 5.0),
    },
    "ec2": {
        "L-0263D0A3": ("EC2-VPC Elastic IPs", 5.0),
        "L-1216C47A": ("Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 5.0),
        "L-34B43A08": ("All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests", 5.0),
        "L-DB2E81BA": ("Running On-Demand G and VT instances", 0.0),
        "L-3819A6DF": ("All G and VT Spot Instance Requests", 0.0),
    },
    "eks": {
        "L-1194D53C": ("Clusters", 100.0),
        "L-6D54EA21": ("Managed node groups per cluster", 30.0),
        "L-33415657": ("Fargate profiles per cluster", 10.0),
    },
    "kms": {"L-C2F1777E": ("Customer Master Keys (CMKs)", 100_000.0)},
}
#: Services whose quotas have a value of the account only once it asked for another.
_WITHOUT_APPLIED = {"eks", "kms"}

_applied: dict[tuple[str, str, str, str], float] = {}
_lock = threading.Lock()


def apply() -> None:
    """Answers in place of moto, which knows a few quotas of one service."""
    ServiceQuotasResponse.get_service_quota = _get_service_quota
    ServiceQuotasResponse.get_aws_default_service_quota = _get_aws_default_service_quota
    ServiceQuotasResponse.request_service_quota_increase = _request_service_quota_increase


def _asked(response: ServiceQuotasResponse) -> tuple[str, str, str, float]:
    """Service, code and name of the quota that a request is about, and its value for everybody."""
    wanted = json.loads(response.body)
    service, code = wanted["ServiceCode"], wanted["QuotaCode"]
    if code not in DEFAULTS.get(service, {}):
        raise JsonRESTError("NoSuchResourceException", f"The request failed because the quota {code} does not exist.")
    return service, code, *DEFAULTS[service][code]


def _key(response: ServiceQuotasResponse, service: str, code: str) -> tuple[str, str, str, str]:
    return response.current_account, response.region, service, code


def _quota(service: str, code: str, name: str, value: float) -> dict:
    return {"ServiceCode": service, "QuotaCode": code, "QuotaName": name, "Value": value, "Adjustable": True}


def _get_service_quota(self) -> str:
    service, code, name, value = _asked(self)
    applied = _applied.get(_key(self, service, code))
    if applied is None and service in _WITHOUT_APPLIED:
        raise JsonRESTError("NoSuchResourceException", f"The quota {code} has no value of its own in this account.")
    return json.dumps({"Quota": _quota(service, code, name, value if applied is None else applied)})


def _get_aws_default_service_quota(self) -> str:
    return json.dumps({"Quota": _quota(*_asked(self))})


def _request_service_quota_increase(self) -> str:
    service, code, name, value = _asked(self)
    key, wanted = _key(self, service, code), float(json.loads(self.body)["DesiredValue"])
    with _lock:
        if wanted <= _applied.get(key, value):
            raise JsonRESTError("IllegalArgumentException", "You must provide a quota value greater than the current.")
        _applied[key] = wanted
    return json.dumps({"RequestedQuota": {"QuotaCode": code, "QuotaName": name, "DesiredValue": wanted}})
