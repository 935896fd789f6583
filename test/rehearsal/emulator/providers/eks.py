"""Clusters. What the emulated EKS does not know (access entries, pod identities) is stood in for."""

import hashlib

from botocore import xform_name
from moto.eks.models import eks_backends

from ..eks_upgrades import minor
from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_map


def _camel(value):
    """CloudFormation’s `ResourcesVpcConfig` is the API’s `resourcesVpcConfig`, all the way down."""
    if isinstance(value, dict):
        return {key[:1].lower() + key[1:]: _camel(item) for key, item in value.items()}
    return [_camel(item) for item in value] if isinstance(value, list) else value


@provides("AWS::EKS::Cluster")
class Cluster(ApiProvider):
    #: Settings that the emulated API does not take; they are kept on its cluster, and DescribeCluster shows them.
    KEPT = ("accessConfig", "deletionProtection", "upgradePolicy", "zonalShiftConfig", "computeConfig", "storageConfig")

    def create(self, context, properties):
        eks, ec2 = context.client("eks"), context.client("ec2")
        name = properties["Name"]
        given = _camel(
            {key: properties[key] for key in ("Version", "RoleArn", "KubernetesNetworkConfig") if key in properties}
        )
        subnets = properties["ResourcesVpcConfig"]["SubnetIds"]
        [vpc_id] = {one["VpcId"] for one in ec2.describe_subnets(SubnetIds=subnets)["Subnets"]}
        # EKS makes this group itself; it outlives neither the cluster nor our trust in that.
        group = ec2.create_security_group(
            GroupName=f"eks-cluster-sg-{name}", Description="EKS created security group", VpcId=vpc_id
        )["GroupId"]
        cluster = eks.create_cluster(
            name=name,
            resourcesVpcConfig=self._network(properties),
            logging=_camel_logging(properties),
            encryptionConfig=_camel(properties.get("EncryptionConfig", [])),
            tags=as_map(properties.get("Tags")),
            **given,
        )["cluster"]
        model = eks_backends[context.account][context.region].clusters[name]
        model.resources_vpc_config = {**self._network(properties), "clusterSecurityGroupId": group, "vpcId": vpc_id}
        model.arn = cluster["arn"]
        self._keep(context, name, properties)
        # Every cluster has an issuer of its own; moto gives all the same.
        number = hashlib.sha256(f"{context.account}/{context.region}/{name}".encode()).hexdigest()[:32].upper()
        issuer = f"https://oidc.eks.{context.region}.amazonaws.com/id/{number}"
        model.identity = {"oidc": {"issuer": issuer}}
        return Made(
            name,
            {
                "Arn": cluster["arn"],
                "CertificateAuthorityData": cluster["certificateAuthority"]["data"],
                "ClusterSecurityGroupId": group,
                "Endpoint": cluster["endpoint"],
                "EncryptionConfigKeyArn": next(
                    (one["Provider"]["KeyArn"] for one in properties.get("EncryptionConfig", [])), ""
                ),
                "OpenIdConnectIssuerUrl": issuer,
                "KubernetesNetworkConfig.ServiceIpv4Cidr": properties.get("KubernetesNetworkConfig", {}).get(
                    "ServiceIpv4Cidr", "172.20.0.0/16"
                ),
            },
        )

    @staticmethod
    def _network(properties):
        network = properties["ResourcesVpcConfig"]
        return {
            "subnetIds": network["SubnetIds"],
            "securityGroupIds": network.get("SecurityGroupIds", []),
            "endpointPublicAccess": network.get("EndpointPublicAccess", True),
            "endpointPrivateAccess": network.get("EndpointPrivateAccess", False),
            "publicAccessCidrs": network.get("PublicAccessCidrs", []),
        }

    def _keep(self, context, name, properties):
        model = eks_backends[context.account][context.region].clusters[name]
        camel = _camel(properties)
        for key in self.KEPT:
            if key in camel:
                setattr(model, xform_name(key), camel[key])

    def update(self, context, physical_id, old, new):
        model = eks_backends[context.account][context.region].clusters[physical_id]
        group, vpc_id = model.resources_vpc_config["clusterSecurityGroupId"], model.resources_vpc_config["vpcId"]
        model.resources_vpc_config = {**self._network(new), "clusterSecurityGroupId": group, "vpcId": vpc_id}
        model.logging = _camel_logging(new)
        before, wanted = (minor(one.get("Version", model.version)) for one in (old, new))
        # A version that is lower, as in a rollback, changes nothing: EKS goes back only when it is asked itself.
        if before < wanted != minor(model.version):
            context.client("eks").update_cluster_version(name=physical_id, version=new["Version"])
        model.tags = as_map(new.get("Tags"))
        self._keep(context, physical_id, new)
        return {}

    def delete(self, context, physical_id, properties):
        eks, ec2 = context.client("eks"), context.client("ec2")
        model = eks_backends[context.account][context.region].clusters[physical_id]
        if getattr(model, "deletion_protection", False):
            raise ValueError(f"Cluster {physical_id} has deletion protection enabled: disable it first")
        group = model.resources_vpc_config["clusterSecurityGroupId"]
        eks.delete_cluster(name=physical_id)
        ec2.delete_security_group(GroupId=group)


def _camel_logging(properties):
    logging = properties.get("Logging", {}).get("ClusterLogging", {})
    types = [one["Type"] for one in logging.get("EnabledTypes", [])]
    return {"clusterLogging": [{"types": types, "enabled": True}]} if types else {"clusterLogging": []}


@provides("AWS::EKS::Nodegroup")
class Nodegroup(ApiProvider):
    def create(self, context, properties):
        # ForceUpdateEnabled steers updates; the API takes it there only.
        apart = ("Labels", "Tags", "Taints", "NodegroupName", "ForceUpdateEnabled")
        given = _camel({key: value for key, value in properties.items() if key not in apart})
        made = context.client("eks").create_nodegroup(
            **given,
            nodegroupName=properties.get("NodegroupName") or generated_name(context, 63),
            labels=properties.get("Labels", {}),
            taints=_camel(properties.get("Taints", [])),
            tags=as_map(properties.get("Tags")),
        )["nodegroup"]
        attributes = {
            "Arn": made["nodegroupArn"],
            "ClusterName": made["clusterName"],
            "NodegroupName": made["nodegroupName"],
            "Id": f"{made['clusterName']}/{made['nodegroupName']}",
        }
        return Made(attributes["Id"], attributes)

    def update(self, context, physical_id, old, new):
        cluster, name = physical_id.split("/")
        model = eks_backends[context.account][context.region].clusters[cluster].nodegroups[name]
        model.scaling_config = _camel(new.get("ScalingConfig", {}))
        model.labels, model.taints = new.get("Labels", {}), _camel(new.get("Taints", []))
        model.update_config = _camel(new.get("UpdateConfig"))
        model.node_repair_config = _camel(new.get("NodeRepairConfig"))
        model.version = new.get("Version", model.version)
        model.launch_template = _camel(new.get("LaunchTemplate"))
        model.tags = as_map(new.get("Tags"))
        return {}

    def delete(self, context, physical_id, properties):
        cluster, name = physical_id.split("/")
        context.client("eks").delete_nodegroup(clusterName=cluster, nodegroupName=name)


@provides("AWS::EKS::FargateProfile")
class FargateProfile(ApiProvider):
    def create(self, context, properties):
        selectors = [
            {
                "namespace": one["Namespace"],
                **({"labels": {label["Key"]: label["Value"] for label in one["Labels"]}} if "Labels" in one else {}),
            }
            for one in properties["Selectors"]
        ]
        name = properties.get("FargateProfileName") or generated_name(context, 63)
        made = context.client("eks").create_fargate_profile(
            fargateProfileName=name,
            clusterName=properties["ClusterName"],
            podExecutionRoleArn=properties["PodExecutionRoleArn"],
            subnets=properties.get("Subnets", []),
            selectors=selectors,
            tags=as_map(properties.get("Tags")),
        )["fargateProfile"]
        return Made(f"{properties['ClusterName']}|{name}", {"Arn": made["fargateProfileArn"]})

    def delete(self, context, physical_id, properties):
        cluster, name = physical_id.split("|")
        context.client("eks").delete_fargate_profile(clusterName=cluster, fargateProfileName=name)


@provides("AWS::EKS::Addon")
class Addon(ApiProvider):
    #: What the API takes as CloudFormation does.
    GIVEN = ("AddonVersion", "ServiceAccountRoleArn", "ConfigurationValues")

    def _given(self, properties):
        return _camel({key: properties[key] for key in self.GIVEN if key in properties})

    def create(self, context, properties):
        made = context.client("eks").create_addon(
            clusterName=properties["ClusterName"],
            addonName=properties["AddonName"],
            tags=as_map(properties.get("Tags")),
            **self._given(properties),
        )["addon"]
        return Made(f"{made['clusterName']}|{made['addonName']}", {"Arn": made["addonArn"]})

    def update(self, context, physical_id, old, new):
        cluster, name = physical_id.split("|")
        context.client("eks").update_addon(clusterName=cluster, addonName=name, **self._given(new))
        return {}

    def delete(self, context, physical_id, properties):
        cluster, name = physical_id.split("|")
        context.client("eks").delete_addon(clusterName=cluster, addonName=name)
