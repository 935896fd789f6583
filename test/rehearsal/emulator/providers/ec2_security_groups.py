"""Security groups and their rules, inline and apart."""

from .ec2 import Ec2Provider
from .provider import ApiProvider, Made, provides
from .tags import specification


def _permission(rule: dict) -> dict:
    """One rule as EC2’s API takes it."""
    permission: dict = {"IpProtocol": str(rule["IpProtocol"])}
    if permission["IpProtocol"] != "-1":
        permission["FromPort"], permission["ToPort"] = rule.get("FromPort", -1), rule.get("ToPort", -1)
    described = {"Description": rule["Description"]} if "Description" in rule else {}
    group = rule.get("SourceSecurityGroupId") or rule.get("DestinationSecurityGroupId")
    prefixes = rule.get("SourcePrefixListId") or rule.get("DestinationPrefixListId")
    if "CidrIp" in rule:
        permission["IpRanges"] = [{"CidrIp": rule["CidrIp"], **described}]
    elif "CidrIpv6" in rule:
        permission["Ipv6Ranges"] = [{"CidrIpv6": rule["CidrIpv6"], **described}]
    elif group:
        permission["UserIdGroupPairs"] = [{"GroupId": group, **described}]
    elif prefixes:
        permission["PrefixListIds"] = [{"PrefixListId": prefixes, **described}]
    return permission


@provides("AWS::EC2::SecurityGroup")
class SecurityGroup(Ec2Provider):
    def create(self, context, properties):
        ec2 = context.client("ec2")
        physical_id = ec2.create_security_group(
            GroupName=properties.get("GroupName", f"{context.stack_name}-{context.logical_id}"),
            Description=properties["GroupDescription"],
            VpcId=properties["VpcId"],
            TagSpecifications=specification("security-group", properties.get("Tags")),
        )["GroupId"]
        for rule in properties.get("SecurityGroupIngress", []):
            ec2.authorize_security_group_ingress(GroupId=physical_id, IpPermissions=[_permission(rule)])
        if "SecurityGroupEgress" in properties:
            open_to_all = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
            ec2.revoke_security_group_egress(GroupId=physical_id, IpPermissions=[open_to_all])
        for rule in properties.get("SecurityGroupEgress", []):
            ec2.authorize_security_group_egress(GroupId=physical_id, IpPermissions=[_permission(rule)])
        return Made(physical_id, {"GroupId": physical_id, "Id": physical_id, "VpcId": properties["VpcId"]})

    def modify(self, context, physical_id, changed, new):
        return None

    def update(self, context, physical_id, old, new):
        ec2 = context.client("ec2")
        acts = {
            "SecurityGroupIngress": (ec2.revoke_security_group_ingress, ec2.authorize_security_group_ingress),
            "SecurityGroupEgress": (ec2.revoke_security_group_egress, ec2.authorize_security_group_egress),
        }
        for name, (revoke, authorize) in acts.items():
            before, after = old.get(name, []), new.get(name, [])
            for rule in before:
                if rule not in after:
                    revoke(GroupId=physical_id, IpPermissions=[_permission(rule)])
            for rule in after:
                if rule not in before:
                    authorize(GroupId=physical_id, IpPermissions=[_permission(rule)])
        rest = {name: value for name, value in new.items() if name not in acts}
        return super().update(context, physical_id, {**rest, "Tags": old.get("Tags")}, rest)

    def delete(self, context, physical_id, properties):
        context.client("ec2").delete_security_group(GroupId=physical_id)


class _Rule(ApiProvider):
    direction = ""

    def create(self, context, properties):
        authorize = getattr(context.client("ec2"), f"authorize_security_group_{self.direction}")
        made = authorize(GroupId=properties["GroupId"], IpPermissions=[_permission(properties)])
        [rule] = made["SecurityGroupRules"]
        return Made(rule["SecurityGroupRuleId"], {"Id": rule["SecurityGroupRuleId"]})

    def delete(self, context, physical_id, properties):
        revoke = getattr(context.client("ec2"), f"revoke_security_group_{self.direction}")
        revoke(GroupId=properties["GroupId"], IpPermissions=[_permission(properties)])


@provides("AWS::EC2::SecurityGroupIngress")
class SecurityGroupIngress(_Rule):
    direction = "ingress"


@provides("AWS::EC2::SecurityGroupEgress")
class SecurityGroupEgress(_Rule):
    direction = "egress"
