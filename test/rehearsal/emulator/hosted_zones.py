"""Hosted zones that are there before the platform: their domain is the operator’s, and configuration names their id."""

from moto.route53.models import FakeZone, route53_backends
from moto.utilities.utils import get_partition


def ensure_zone(account: str, region: str, zone_id: str, record: str) -> None:
    """Puts the zone that a record names into the account: no API makes a zone with a given id."""
    zones = route53_backends[account][get_partition(region)].zones
    domain = record.rstrip(".").split(".", 1)[1]
    if zone_id not in zones:
        zones[zone_id] = FakeZone(f"{domain}.", zone_id, private_zone=False, caller_reference=zone_id)
