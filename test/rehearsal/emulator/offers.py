"""What AWS offers differs from account to account and from Region to Region, and no API sets it: a test says how."""

import copy
import threading
from dataclasses import dataclass, field

import moto.eks.urls
from moto.core.responses import ActionResult
from moto.ec2.responses.availability_zones_and_regions import AvailabilityZonesAndRegions
from moto.ec2.responses.instances import InstanceResponse
from moto.ec2.responses.vpcs import VPCs
from moto.eks.responses import EKSResponse

#: In the place of a list of zones: all of them.
EVERYWHERE = "*"


@dataclass
class Offer:
    """How one Region of one account differs from what moto has."""

    #: States of zones that are not available; None for a zone that the account does not have.
    zones: dict[str, str | None] = field(default_factory=dict)
    #: Zones that lack an instance type.
    instances: dict[str, list[str]] = field(default_factory=dict)
    #: Zones that lack the service of an endpoint.
    endpoints: dict[str, list[str]] = field(default_factory=dict)
    #: What EKS says of Kubernetes versions, as DescribeClusterVersions does.
    kubernetes: list[dict] = field(default_factory=list)
    #: What EKS says of add-ons, as DescribeAddonVersions does.
    addons: list[dict] = field(default_factory=list)
    #: How much one page of an answer holds.
    page: int = 100


@dataclass
class Offers:
    #: By account and Region.
    of: dict[tuple[str, str], Offer] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def set(self, place: str, wanted: dict) -> None:
        """Takes the place of what was said before of `<account>/<Region>`."""
        account, _, region = place.partition("/")
        with self._lock:
            self.of[account, region] = Offer(**wanted)

    def at(self, response) -> Offer:
        """The offer to whoever a response of moto answers."""
        with self._lock:
            return self.of.get((response.current_account, response.region), Offer())


OFFERS = Offers()


def apply() -> None:
    """Has moto answer as the offers say."""
    AvailabilityZonesAndRegions.describe_availability_zones = _zones
    InstanceResponse.describe_instance_type_offerings = _instance_types
    VPCs.describe_vpc_endpoint_services = _endpoint_services
    # moto does not know these two.
    EKSResponse.describe_cluster_versions = _cluster_versions
    EKSResponse.describe_addon_versions = _addon_versions
    for path in ("{0}/cluster-versions$", "{0}/addons/supported-versions$"):
        moto.eks.urls.url_paths[path] = moto.eks.urls.response.dispatch


def _zones(self):
    states = OFFERS.at(self).zones
    found = []
    for zone in self.ec2_backend.describe_availability_zones(
        self._filters_from_querystring(),
        zone_names=self._get_param("ZoneNames", []),
        zone_ids=self._get_param("ZoneIds", []),
    ):
        state = states.get(zone.name, zone.state)
        if state is not None:
            found.append(copy.copy(zone))
            found[-1].state = state
    return ActionResult({"AvailabilityZones": found})


def _instance_types(self):
    offer = OFFERS.at(self)
    found = [
        one
        for one in self.ec2_backend.describe_instance_type_offerings(
            self._get_param("LocationType"), self._filters_from_querystring()
        )
        if not _lacks(offer.instances.get(one["InstanceType"], []), one["Location"])
    ]
    page, token = _page(found, self._get_param("NextToken"), offer)
    return ActionResult({"InstanceTypeOfferings": page, "NextToken": token})


def _endpoint_services(self):
    offer = OFFERS.at(self)
    # moto takes this filter, and finds its values nowhere.
    names = self._filters_from_querystring().get("service-name")
    offered = self.ec2_backend.describe_vpc_endpoint_services(
        service_names=self._get_param("ServiceNames", []),
        filters=[],
        max_results=0,
        next_token=None,
        region=self.region,
    )
    found = []
    for one in offered["servicesDetails"]:
        lacking = offer.endpoints.get(one["ServiceName"], [])
        if EVERYWHERE not in lacking and (names is None or one["ServiceName"] in names):
            zones = [zone for zone in one["AvailabilityZones"] if not _lacks(lacking, zone)]
            found.append({**one, "AvailabilityZones": zones})
    page, token = _page(found, self._get_param("NextToken"), offer)
    return ActionResult(
        {"ServiceNames": [one["ServiceName"] for one in page], "ServiceDetails": page, "NextToken": token}
    )


def _cluster_versions(self):
    offer = OFFERS.at(self)
    wanted = self._get_param("clusterVersions") or None
    shows_all = self._get_bool_param("includeAll", False)
    found = [
        one
        for one in offer.kubernetes
        if (wanted is None or one["clusterVersion"] in wanted) and (shows_all or one["versionStatus"] != "UNSUPPORTED")
    ]
    page, token = _page(found, self._get_param("nextToken"), offer)
    return ActionResult({"clusterVersions": page, "nextToken": token})


def _addon_versions(self):
    offer = OFFERS.at(self)
    name, minor = self._get_param("addonName"), self._get_param("kubernetesVersion")
    found = []
    for addon in offer.addons:
        # One entry for each version: AWS may cut an answer anywhere.
        for version in addon["addonVersions"] if name in (None, addon["addonName"]) else []:
            if minor is None or any(one["clusterVersion"] == minor for one in version["compatibilities"]):
                found.append({**addon, "addonVersions": [version]})
    page, token = _page(found, self._get_param("nextToken"), offer)
    return ActionResult({"addons": page, "nextToken": token})


def _lacks(zones: list[str], zone: str) -> bool:
    return EVERYWHERE in zones or zone in zones


def _page(found: list, token: str | None, offer: Offer) -> tuple[list, str | None]:
    start = int(token or 0)
    end = start + offer.page
    return found[start:end], str(end) if end < len(found) else None
