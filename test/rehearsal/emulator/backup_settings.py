"""AWS Backup’s settings of a Region: which services it may back up. moto does not have them."""

import json
import threading

import moto.backup.urls
from moto.backup.responses import BackupResponse

#: What a Region starts with: clusters have to be opted in to.
DEFAULTS = {"EBS": True, "EKS": False}

_opted_in: dict[tuple[str, str], dict[str, bool]] = {}
_lock = threading.Lock()


def apply() -> None:
    """Adds the operations and their path to moto’s service."""
    BackupResponse.describe_region_settings = _describe_region_settings
    BackupResponse.update_region_settings = _update_region_settings
    moto.backup.urls.url_paths["{0}/account-settings$"] = BackupResponse.dispatch


def _settings(response: BackupResponse) -> dict[str, bool]:
    with _lock:
        return _opted_in.setdefault((response.current_account, response.region), dict(DEFAULTS))


def _describe_region_settings(self) -> str:
    return json.dumps({"ResourceTypeOptInPreference": _settings(self), "ResourceTypeManagementPreference": {}})


def _update_region_settings(self) -> str:
    _settings(self).update(json.loads(self.body).get("ResourceTypeOptInPreference", {}))
    return "{}"
