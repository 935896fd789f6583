"""What is real is made through the services; what is not stands in the ledger."""

import json

from botocore.exceptions import ClientError

from .server import OTHER, ServerTest, topic, vpc


class Reality(ServerTest):
    def test_what_no_service_makes_stands_in_the_ledger_with_what_its_schema_promises(self):
        entry = {
            "Type": "AWS::EKS::PodIdentityAssociation",
            "Properties": {
                "ClusterName": "c",
                "Namespace": "n",
                "ServiceAccount": "s",
                "RoleArn": "arn:aws:iam::123456789012:role/r",
            },
        }
        outputs = {"O": {"Value": {"Fn::GetAtt": ["E", "AssociationArn"]}}}
        self.assertEqual(
            self.create("stand-in", {"E": entry, "T": topic("stand-in-t")}, Outputs=outputs), "CREATE_COMPLETE"
        )
        entries = {one["type"]: one["reality"] for one in self.own("ledger")["entries"] if one["stack"] == "stand-in"}
        self.assertEqual(entries, {"AWS::EKS::PodIdentityAssociation": "stand-in", "AWS::SNS::Topic": "api"})

    def test_an_unknown_type_or_attribute_is_refused(self):
        self.assertEqual(self.create("unknown", {"A": {"Type": "AWS::EKS::Clutser"}}), "ROLLBACK_COMPLETE")
        bad = {
            "A": topic("attribute-a"),
            "P": {
                "Type": "AWS::SSM::Parameter",
                "Properties": {"Type": "String", "Value": {"Fn::GetAtt": ["A", "Nonsense"]}},
            },
        }
        self.assertEqual(self.create("attribute", bad), "ROLLBACK_COMPLETE")

    def test_a_request_that_moto_cannot_answer_is_a_fault_and_never_success(self):
        before = len(self.own("ledger")["faults"])
        with self.assertRaises(ClientError):
            self.client("cloudtrail").list_channels()
        self.assertEqual(len(self.own("ledger")["faults"]), before + 1)

    def test_a_peering_reaches_into_another_region(self):
        self.create("peer", {"V": vpc("10.9.0.0/16")}, region=OTHER, Outputs={"Id": {"Value": {"Ref": "V"}}})
        peering = {
            "Type": "AWS::EC2::VPCPeeringConnection",
            "Properties": {
                "VpcId": {"Ref": "V"},
                "PeerRegion": OTHER,
                "PeerVpcId": {"Fn::GetStackOutput": {"StackName": "peer", "Region": OTHER, "OutputName": "Id"}},
            },
        }
        self.assertEqual(self.create("peering", {"V": vpc("10.8.0.0/16"), "P": peering}), "CREATE_COMPLETE")
        [found] = self.client("ec2").describe_vpc_peering_connections()["VpcPeeringConnections"]
        self.assertEqual(found["Status"]["Code"], "active")
        self.assertEqual(found["AccepterVpcInfo"]["Region"], OTHER)

    def test_a_role_may_write_its_trust_as_text(self):
        trust = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole"}]}'
        role = {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "text", "AssumeRolePolicyDocument": trust}}
        self.create("text", {"R": role})
        found = self.client("iam").get_role(RoleName="text")["Role"]["AssumeRolePolicyDocument"]
        self.assertEqual(found, json.loads(trust))

    def test_public_images_have_ids_that_do_not_change(self):
        path = "/aws/service/bottlerocket/aws-k8s-1.36/arm64/latest/image_id"
        parameters = {"Image": {"Type": "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", "Default": path}}
        resources = {
            "P": {
                "Type": "AWS::SSM::Parameter",
                "Properties": {"Name": "image", "Type": "String", "Value": {"Ref": "Image"}},
            }
        }
        self.create("image", resources, Parameters=parameters)
        self.assertRegex(self.client("ssm").get_parameter(Name="image")["Parameter"]["Value"], "^ami-[0-9a-f]{17}$")
