"""cfn-lint, with the project's configuration, still finds what it is there for."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CFN_LINT = Path(sys.executable).parent / "cfn-lint"


def rules_broken_by(properties: dict, resource_type: str = "AWS::EC2::Subnet", **sections) -> set[str]:
    template = {"Resources": {"It": {"Type": resource_type, "Properties": properties}}, **sections}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.json"
        path.write_text(json.dumps(template))
        ended = subprocess.run(
            [CFN_LINT, "--format", "json", "--", str(path)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    return {match["Rule"]["Id"] for match in json.loads(ended.stdout)}


class Linter(unittest.TestCase):
    def test_errors_are_found(self):
        good = {"VpcId": "vpc-12345678", "CidrBlock": "10.0.0.0/24"}
        self.assertEqual(rules_broken_by(good), set())
        broken = {
            "an unknown property": ({**good, "CidrBlok": "10.0.0.0/24"}, "E3002"),
            "a wrong type": ({**good, "MapPublicIpOnLaunch": "perhaps"}, "E3012"),
            "a missing property": ({"CidrBlock": "10.0.0.0/24"}, "E3003"),
            "a reference to nothing": ({**good, "VpcId": {"Ref": "Gone"}}, "E1020"),
        }
        for what, (properties, rule) in broken.items():
            with self.subTest(what=what):
                self.assertIn(rule, rules_broken_by(properties))

    def test_a_warning_that_nobody_accepted_is_found(self):
        good = {"VpcId": "vpc-12345678", "CidrBlock": "10.0.0.0/24"}
        self.assertEqual(rules_broken_by(good, Parameters={"Unused": {"Type": "String"}}), {"W2001"})

    def test_accepted_warnings_are_not(self):
        zone = {"VpcId": "vpc-12345678", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a"}
        self.assertEqual(rules_broken_by(zone), set())
