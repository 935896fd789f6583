"""Properties are judged by CloudFormation's own registry."""

import unittest

from emulator import schema

REGION = "us-east-1"


class Schemas(unittest.TestCase):
    def test_tell_what_replaces_and_what_identifies(self):
        self.assertIn("CidrBlock", schema.create_only(REGION, "AWS::EC2::Subnet"))
        self.assertNotIn("MapPublicIpOnLaunch", schema.create_only(REGION, "AWS::EC2::Subnet"))
        self.assertEqual(schema.identifier(REGION, "AWS::EKS::Addon"), ["ClusterName", "AddonName"])
        self.assertIn("Arn", schema.read_only(REGION, "AWS::EKS::Cluster"))

    def test_tell_where_tags_go(self):
        self.assertEqual(schema.tag_shape(REGION, "AWS::EC2::VPC"), ("Tags", "array"))
        self.assertEqual(schema.tag_shape(REGION, "AWS::EKS::Nodegroup"), ("Tags", "object"))
        self.assertIsNone(schema.tag_shape(REGION, "AWS::EC2::Route"))

    def test_an_unknown_type_is_refused(self):
        with self.assertRaises(schema.UnknownType):
            schema.create_only(REGION, "AWS::EKS::Clutser")

    def test_text_becomes_the_type_that_the_schema_asks_for(self):
        given = {
            "CidrBlock": "10.0.0.0/24",
            "VpcId": "vpc-1",
            "MapPublicIpOnLaunch": "false",
            "Ipv4NetmaskLength": "24",
        }
        found = schema.coerced(REGION, "AWS::EC2::Subnet", given)
        self.assertIs(found["MapPublicIpOnLaunch"], False)
        self.assertEqual(found["Ipv4NetmaskLength"], 24)

    def test_what_does_not_fit_is_refused_by_its_path(self):
        good = {"ClusterName": "c", "NodeRole": "arn:aws:iam::123456789012:role/r", "Subnets": ["subnet-1"]}
        schema.validate(REGION, "AWS::EKS::Nodegroup", good)
        bad = [
            ({**good, "Subnets": "subnet-1"}, "#/Subnets"),
            ({**good, "Subnet": []}, "Subnet"),
            ({**good, "ScalingConfig": {"MinSize": -1}}, "#/ScalingConfig/MinSize"),
            ({key: good[key] for key in ("ClusterName", "Subnets")}, "NodeRole"),
            ({**good, "Arn": "arn:mine"}, "set by AWS"),
        ]
        for properties, message in bad:
            with self.subTest(message=message), self.assertRaisesRegex(schema.Refused, message):
                schema.validate(REGION, "AWS::EKS::Nodegroup", properties)
