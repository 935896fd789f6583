"""What an account is offered is what a test says, for that account and Region alone."""

from .server import ServerTest

ACCOUNT, REGION = "333333333333", "us-east-1"
KEY = f"account-{ACCOUNT}"


class Offers(ServerTest):
    def tearDown(self):
        self.offer()

    def offer(self, **wanted):
        self.own(f"offers/{ACCOUNT}/{REGION}", "PUT", wanted)

    def here(self, service: str):
        return self.client(service, REGION, KEY)

    def zones(self, client) -> dict[str, str]:
        return {one["ZoneName"]: one["State"] for one in client.describe_availability_zones()["AvailabilityZones"]}

    def test_a_zone_is_gone_or_unwell(self):
        self.offer(zones={"us-east-1a": None, "us-east-1b": "impaired"})
        zones = self.zones(self.here("ec2"))
        self.assertNotIn("us-east-1a", zones)
        self.assertEqual(zones["us-east-1b"], "impaired")
        self.assertEqual(self.zones(self.client("ec2", REGION))["us-east-1a"], "available")
        self.assertIn("us-west-2a", self.zones(self.client("ec2", "us-west-2", KEY)))

    def test_a_zone_lacks_an_instance_type(self):
        self.offer(instances={"t4g.large": ["us-east-1a"], "m7g.large": ["*"]}, page=2)
        pages = self.here("ec2").get_paginator("describe_instance_type_offerings")
        found = [
            (one["InstanceType"], one["Location"])
            for page in pages.paginate(
                LocationType="availability-zone",
                Filters=[{"Name": "instance-type", "Values": ["t4g.large", "m7g.large"]}],
            )
            for one in page["InstanceTypeOfferings"]
        ]
        self.assertIn(("t4g.large", "us-east-1b"), found)
        self.assertNotIn(("t4g.large", "us-east-1a"), found)
        self.assertNotIn("m7g.large", {kind for kind, _ in found})

    def test_a_zone_lacks_the_service_of_an_endpoint(self):
        names = [f"com.amazonaws.{REGION}.{name}" for name in ("s3", "sts", "kms", "nothing")]
        self.offer(endpoints={names[1]: ["us-east-1a"], names[2]: ["*"]})
        answer = self.here("ec2").describe_vpc_endpoint_services(Filters=[{"Name": "service-name", "Values": names}])
        found = {one["ServiceName"]: one["AvailabilityZones"] for one in answer["ServiceDetails"]}
        self.assertEqual(set(found), set(names[:2]))
        self.assertNotIn("us-east-1a", found[names[1]])
        self.assertIn("us-east-1b", found[names[1]])

    def test_eks_knows_the_versions_that_it_is_told(self):
        self.offer(
            kubernetes=[
                {"clusterVersion": "1.36", "versionStatus": "STANDARD_SUPPORT", "endOfStandardSupportDate": 1817164800},
                {"clusterVersion": "1.29", "versionStatus": "UNSUPPORTED"},
            ],
            page=1,
        )
        pages = self.here("eks").get_paginator("describe_cluster_versions")
        versions = [one["clusterVersion"] for page in pages.paginate() for one in page["clusterVersions"]]
        self.assertEqual(versions, ["1.36"])
        everything = [
            one["clusterVersion"] for page in pages.paginate(includeAll=True) for one in page["clusterVersions"]
        ]
        self.assertEqual(everything, ["1.36", "1.29"])
        self.assertEqual(self.client("eks", REGION).describe_cluster_versions()["clusterVersions"], [])

    def test_eks_cuts_the_versions_of_an_add_on_into_pages(self):
        versions = [
            {"addonVersion": version, "compatibilities": [{"clusterVersion": minor, "defaultVersion": True}]}
            for version, minor in (("v2", "1.36"), ("v1", "1.36"), ("v0", "1.31"))
        ]
        self.offer(addons=[{"addonName": "coredns", "addonVersions": versions}], page=1)
        pages = self.here("eks").get_paginator("describe_addon_versions")

        def found(**wanted) -> list[str]:
            return [
                version["addonVersion"]
                for page in pages.paginate(**wanted)
                for addon in page["addons"]
                for version in addon["addonVersions"]
            ]

        self.assertEqual(found(addonName="coredns", kubernetesVersion="1.36"), ["v2", "v1"])
        self.assertEqual(found(kubernetesVersion="1.31"), ["v0"])
        self.assertEqual(found(addonName="vpc-cni"), [])
