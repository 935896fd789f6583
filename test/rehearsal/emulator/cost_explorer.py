"""Cost Explorer: monitors of anomalies and the tags of billing, which moto does not have."""

import json
import threading
import uuid
from dataclasses import dataclass, field

from moto.ce.responses import CostExplorerResponse
from moto.core.exceptions import JsonRESTError


@dataclass
class Account:
    monitors: list[dict] = field(default_factory=list)
    #: Status by key, of tags that billing has seen.
    tags: dict[str, str] = field(default_factory=dict)


_accounts: dict[str, Account] = {}
_lock = threading.Lock()


def apply() -> None:
    """Adds the operations to moto’s service."""
    CostExplorerResponse.create_anomaly_monitor = _create_anomaly_monitor
    CostExplorerResponse.get_anomaly_monitors = _get_anomaly_monitors
    CostExplorerResponse.list_cost_allocation_tags = _list_cost_allocation_tags
    CostExplorerResponse.update_cost_allocation_tags_status = _update_cost_allocation_tags_status


def _account(response: CostExplorerResponse) -> Account:
    with _lock:
        return _accounts.setdefault(response.current_account, Account())


def _create_anomaly_monitor(self) -> str:
    wanted, account = json.loads(self.body)["AnomalyMonitor"], _account(self)
    dimension = wanted.get("MonitorDimension")
    if dimension is not None and any(one.get("MonitorDimension") == dimension for one in account.monitors):
        raise JsonRESTError("LimitExceededException", "Limit exceeded on dimensional spend monitor creation")
    arn = f"arn:aws:ce::{self.current_account}:anomalymonitor/{uuid.uuid4()}"
    account.monitors.append({**wanted, "MonitorArn": arn})
    return json.dumps({"MonitorArn": arn})


def _get_anomaly_monitors(self) -> str:
    return json.dumps({"AnomalyMonitors": _account(self).monitors})


def _list_cost_allocation_tags(self) -> str:
    asked, tags = json.loads(self.body), _account(self).tags
    found = [
        {"TagKey": key, "Type": "UserDefined", "Status": status}
        for key, status in tags.items()
        if key in asked.get("TagKeys", [key]) and status == asked.get("Status", status)
    ]
    return json.dumps({"CostAllocationTags": found})


def _update_cost_allocation_tags_status(self) -> str:
    """Here every tag is one that billing has seen; on AWS that takes a day."""
    for entry in json.loads(self.body)["CostAllocationTagsStatus"]:
        _account(self).tags[entry["TagKey"]] = entry["Status"]
    return json.dumps({"Errors": []})
