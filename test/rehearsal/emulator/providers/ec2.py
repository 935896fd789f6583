"""Networks."""

from copy import deepcopy
from json import dumps

from ..endpoint import client
from .provider import ApiProvider, Context, Made, provides
from .tags import as_list, difference, specification


class Ec2Provider(ApiProvider):
    """What EC2’s resources share: tags that change by id."""

    def update(self, context: Context, physical_id: str, old: dict, new: dict) -> dict | None:
        ec2 = context.client("ec2")
        wanted, gone = difference(old.get("Tags"), new.get("Tags"))
        if wanted:
            ec2.create_tags(Resources=[physical_id], Tags=wanted)
        if gone:
            ec2.delete_tags(Resources=[physical_id], Tags=[{"Key": key} for key in gone])
        others = {name for name in {*old, *new} if name != "Tags" and old.get(name) != new.get(name)}
        return {} if not others else self.modify(context, physical_id, others, new)

    def modify(self, context: Context, physical_id: str, changed: set[str], new: dict) -> dict | None:
        """Changes what is not a tag; None when this provider cannot."""
        return None


@provides("AWS::EC2::VPC")
class Vpc(Ec2Provider):
    def create(self, context, properties):
        ec2 = context.client("ec2")
        vpc = ec2.create_vpc(
            CidrBlock=properties["CidrBlock"],
            InstanceTenancy=properties.get("InstanceTenancy", "default"),
            TagSpecifications=specification("vpc", properties.get("Tags")),
        )["Vpc"]
        physical_id = vpc["VpcId"]
        self.modify(context, physical_id, {"EnableDnsSupport", "EnableDnsHostnames"} & set(properties), properties)
        [group] = ec2.describe_security_groups(
            Filters=[{"Name": "vpc-id", "Values": [physical_id]}, {"Name": "group-name", "Values": ["default"]}]
        )["SecurityGroups"]
        [acl] = ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [physical_id]}])["NetworkAcls"]
        return Made(
            physical_id,
            {
                "VpcId": physical_id,
                "CidrBlock": vpc["CidrBlock"],
                "CidrBlockAssociations": [],
                "DefaultSecurityGroup": group["GroupId"],
                "DefaultNetworkAcl": acl["NetworkAclId"],
                "Ipv6CidrBlocks": [],
            },
        )

    def modify(self, context, physical_id, changed, new):
        ec2 = context.client("ec2")
        for name in changed & {"EnableDnsSupport", "EnableDnsHostnames"}:
            ec2.modify_vpc_attribute(VpcId=physical_id, **{name: {"Value": new.get(name, False)}})
        return {} if changed <= {"EnableDnsSupport", "EnableDnsHostnames"} else None

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_vpc(VpcId=physical_id)


@provides("AWS::EC2::Subnet")
class Subnet(Ec2Provider):
    def create(self, context, properties):
        subnet = context.client("ec2").create_subnet(
            VpcId=properties["VpcId"],
            CidrBlock=properties["CidrBlock"],
            AvailabilityZone=properties["AvailabilityZone"],
            TagSpecifications=specification("subnet", properties.get("Tags")),
        )["Subnet"]
        physical_id = subnet["SubnetId"]
        self.modify(context, physical_id, {"MapPublicIpOnLaunch"} & set(properties), properties)
        return Made(
            physical_id,
            {
                "SubnetId": physical_id,
                "AvailabilityZone": subnet["AvailabilityZone"],
                "AvailabilityZoneId": subnet["AvailabilityZoneId"],
                "CidrBlock": subnet["CidrBlock"],
                "VpcId": subnet["VpcId"],
                "Ipv6CidrBlocks": [],
            },
        )

    def modify(self, context, physical_id, changed, new):
        if "MapPublicIpOnLaunch" in changed:
            wanted = {"Value": new.get("MapPublicIpOnLaunch", False)}
            context.client("ec2").modify_subnet_attribute(SubnetId=physical_id, MapPublicIpOnLaunch=wanted)
        return {} if changed <= {"MapPublicIpOnLaunch"} else None

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_subnet(SubnetId=physical_id)


@provides("AWS::EC2::InternetGateway")
class InternetGateway(Ec2Provider):
    def create(self, context, properties):
        gateway = context.client("ec2").create_internet_gateway(
            TagSpecifications=specification("internet-gateway", properties.get("Tags"))
        )["InternetGateway"]
        return Made(gateway["InternetGatewayId"], {"InternetGatewayId": gateway["InternetGatewayId"]})

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_internet_gateway(InternetGatewayId=physical_id)


@provides("AWS::EC2::VPCGatewayAttachment")
class VpcGatewayAttachment(ApiProvider):
    def create(self, context, properties):
        context.client("ec2").attach_internet_gateway(
            InternetGatewayId=properties["InternetGatewayId"], VpcId=properties["VpcId"]
        )
        return Made(f"IGW|{properties['VpcId']}", {"AttachmentType": "IGW"})

    def delete(self, context, physical_id, properties):
        context.client("ec2").detach_internet_gateway(
            InternetGatewayId=properties["InternetGatewayId"], VpcId=properties["VpcId"]
        )


@provides("AWS::EC2::RouteTable")
class RouteTable(Ec2Provider):
    def create(self, context, properties):
        table = context.client("ec2").create_route_table(
            VpcId=properties["VpcId"], TagSpecifications=specification("route-table", properties.get("Tags"))
        )["RouteTable"]
        return Made(table["RouteTableId"], {"RouteTableId": table["RouteTableId"]})

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_route_table(RouteTableId=physical_id)


@provides("AWS::EC2::Route")
class Route(ApiProvider):
    def create(self, context, properties):
        context.client("ec2").create_route(**properties)
        destination = properties.get("DestinationCidrBlock") or properties["DestinationIpv6CidrBlock"]
        return Made(f"{properties['RouteTableId']}|{destination}", {"CidrBlock": destination})

    def update(self, context, physical_id, old, new):
        context.client("ec2").replace_route(**new)
        return {}

    def delete(self, context, physical_id, properties):
        names = ("RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock")
        context.client("ec2").delete_route(**{name: properties[name] for name in names if name in properties})


@provides("AWS::EC2::SubnetRouteTableAssociation")
class SubnetRouteTableAssociation(ApiProvider):
    def create(self, context, properties):
        made = context.client("ec2").associate_route_table(**properties)
        return Made(made["AssociationId"], {"Id": made["AssociationId"]})

    def delete(self, context, physical_id, properties):
        context.client("ec2").disassociate_route_table(AssociationId=physical_id)


@provides("AWS::EC2::EIP")
class ElasticIp(Ec2Provider):
    def create(self, context, properties):
        made = context.client("ec2").allocate_address(
            Domain=properties.get("Domain", "vpc"),
            TagSpecifications=specification("elastic-ip", properties.get("Tags")),
        )
        return Made(made["PublicIp"], {"AllocationId": made["AllocationId"], "PublicIp": made["PublicIp"]})

    def update(self, context, physical_id, old, new):
        return super().update(context, self._allocation(context, physical_id), old, new)

    def _allocation(self, context, physical_id):
        [address] = context.client("ec2").describe_addresses(PublicIps=[physical_id])["Addresses"]
        return address["AllocationId"]

    def delete(self, context, physical_id, properties):
        context.client("ec2").release_address(AllocationId=self._allocation(context, physical_id))


@provides("AWS::EC2::NatGateway")
class NatGateway(Ec2Provider):
    def create(self, context, properties):
        names = ("AllocationId", "ConnectivityType", "SubnetId")
        gateway = context.client("ec2").create_nat_gateway(
            **{name: properties[name] for name in names if name in properties},
            TagSpecifications=specification("natgateway", properties.get("Tags")),
        )["NatGateway"]
        return Made(gateway["NatGatewayId"], {"NatGatewayId": gateway["NatGatewayId"]})

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_nat_gateway(NatGatewayId=physical_id)


@provides("AWS::EC2::VPCEndpoint")
class VpcEndpoint(Ec2Provider):
    TAKEN = (
        "VpcId",
        "ServiceName",
        "VpcEndpointType",
        "PrivateDnsEnabled",
        "RouteTableIds",
        "SecurityGroupIds",
        "SubnetIds",
    )

    def create(self, context, properties):
        policy = properties.get("PolicyDocument")
        endpoint = context.client("ec2").create_vpc_endpoint(
            **{name: properties[name] for name in self.TAKEN if name in properties},
            **({"PolicyDocument": dumps(policy)} if policy else {}),
            TagSpecifications=specification("vpc-endpoint", properties.get("Tags")),
        )["VpcEndpoint"]
        physical_id = endpoint["VpcEndpointId"]
        return Made(
            physical_id,
            {"Id": physical_id, "DnsEntries": [], "NetworkInterfaceIds": endpoint.get("NetworkInterfaceIds", [])},
        )

    def modify(self, context, physical_id, changed, new):
        if not changed <= {"PolicyDocument"}:
            return None
        context.client("ec2").modify_vpc_endpoint(
            VpcEndpointId=physical_id, PolicyDocument=dumps(new["PolicyDocument"])
        )
        return {}

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_vpc_endpoints(VpcEndpointIds=[physical_id])


@provides("AWS::EC2::FlowLog")
class FlowLog(Ec2Provider):
    def create(self, context, properties):
        given = {name: value for name, value in properties.items() if name not in ("ResourceId", "Tags")}
        made = context.client("ec2").create_flow_logs(
            ResourceIds=[properties["ResourceId"]],
            TagSpecifications=specification("vpc-flow-log", properties.get("Tags")),
            **given,
        )
        if made.get("Unsuccessful"):
            raise ValueError(made["Unsuccessful"][0]["Error"]["Message"])
        [physical_id] = made["FlowLogIds"]
        return Made(physical_id, {"Id": physical_id})

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_flow_logs(FlowLogIds=[physical_id])


@provides("AWS::EC2::LaunchTemplate")
class LaunchTemplate(ApiProvider):
    def create(self, context, properties):
        name = properties.get("LaunchTemplateName")
        made = context.client("ec2").create_launch_template(
            LaunchTemplateName=name or f"{context.stack_name}-{context.logical_id}",
            LaunchTemplateData=properties["LaunchTemplateData"],
            TagSpecifications=[
                {"ResourceType": "launch-template", "Tags": as_list(one["Tags"])}
                for one in properties.get("TagSpecifications", [])
            ],
        )["LaunchTemplate"]
        return Made(made["LaunchTemplateId"], self._attributes(made))

    @staticmethod
    def _attributes(made):
        return {
            "LaunchTemplateId": made["LaunchTemplateId"],
            "DefaultVersionNumber": str(made["DefaultVersionNumber"]),
            "LatestVersionNumber": str(made["LatestVersionNumber"]),
        }

    def update(self, context, physical_id, old, new):
        ec2 = context.client("ec2")
        ec2.create_launch_template_version(LaunchTemplateId=physical_id, LaunchTemplateData=new["LaunchTemplateData"])
        [template] = ec2.describe_launch_templates(LaunchTemplateIds=[physical_id])["LaunchTemplates"]
        return self._attributes(template)

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_launch_template(LaunchTemplateId=physical_id)


@provides("AWS::EC2::Instance")
class Instance(Ec2Provider):
    TAKEN = (
        "ImageId",
        "InstanceType",
        "SubnetId",
        "SecurityGroupIds",
        "UserData",
        "BlockDeviceMappings",
        "MetadataOptions",
    )

    def create(self, context, properties):
        ec2 = context.client("ec2")
        given = {name: deepcopy(properties[name]) for name in self.TAKEN if name in properties}
        # A volume without a size takes that of the image’s snapshot, which the emulator does not know.
        for volume in given.get("BlockDeviceMappings", []):
            volume.get("Ebs", {}).setdefault("VolumeSize", 8)
        if "IamInstanceProfile" in properties:
            given["IamInstanceProfile"] = {"Name": properties["IamInstanceProfile"]}
        if "NetworkInterfaces" in properties:
            given["NetworkInterfaces"] = [_network_interface(one) for one in properties["NetworkInterfaces"]]
        [made] = ec2.run_instances(
            MinCount=1, MaxCount=1, TagSpecifications=specification("instance", properties.get("Tags")), **given
        )["Instances"]
        physical_id = made["InstanceId"]
        if "SourceDestCheck" in properties:
            wanted = {"Value": properties["SourceDestCheck"]}
            ec2.modify_instance_attribute(InstanceId=physical_id, SourceDestCheck=wanted)
        attributes = {"InstanceId": physical_id, "PrivateIp": made.get("PrivateIpAddress", "")}
        return Made(physical_id, {**attributes, "AvailabilityZone": made["Placement"]["AvailabilityZone"]})

    def delete(self, context, physical_id, properties):
        context.client("ec2").terminate_instances(InstanceIds=[physical_id])


def _network_interface(given: dict) -> dict:
    """CloudFormation’s spelling of one interface as the API takes it."""
    renamed = {"GroupSet": "Groups"}
    return {renamed.get(name, name): int(value) if name == "DeviceIndex" else value for name, value in given.items()}


@provides("AWS::EC2::VPCPeeringConnection")
class VpcPeeringConnection(Ec2Provider):
    """CloudFormation accepts a peering inside one account by itself, in whatever region the other side is."""

    def create(self, context, properties):
        region = properties.get("PeerRegion", context.region)
        made = context.client("ec2").create_vpc_peering_connection(
            VpcId=properties["VpcId"],
            PeerVpcId=properties["PeerVpcId"],
            PeerRegion=region,
            PeerOwnerId=properties.get("PeerOwnerId", context.account),
            TagSpecifications=specification("vpc-peering-connection", properties.get("Tags")),
        )["VpcPeeringConnection"]
        physical_id = made["VpcPeeringConnectionId"]
        other = client(context.account, region, "ec2")
        other.accept_vpc_peering_connection(VpcPeeringConnectionId=physical_id)
        return Made(physical_id, {"Id": physical_id})

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_vpc_peering_connection(VpcPeeringConnectionId=physical_id)
