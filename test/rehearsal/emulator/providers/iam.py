"""Identities and what they may do."""

import json

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list, difference


def _text(document: dict | str) -> str:
    """A policy as the API takes it; a template may write the text itself, where a key holds a reference."""
    return document if isinstance(document, str) else json.dumps(document)


@provides("AWS::IAM::Role")
class Role(ApiProvider):
    def create(self, context, properties):
        iam = context.client("iam")
        name = properties.get("RoleName") or generated_name(context, 64)
        optional = {
            key: properties[key]
            for key in ("Path", "Description", "MaxSessionDuration", "PermissionsBoundary")
            if key in properties
        }
        role = iam.create_role(
            RoleName=name,
            AssumeRolePolicyDocument=_text(properties["AssumeRolePolicyDocument"]),
            Tags=as_list(properties.get("Tags")),
            **optional,
        )["Role"]
        self._policies(iam, name, {}, properties)
        return Made(name, {"Arn": role["Arn"], "RoleId": role["RoleId"]})

    @staticmethod
    def _policies(iam, name, old, new):
        """Brings inline and managed policies from the old to the new state."""
        before = {policy["PolicyName"]: policy["PolicyDocument"] for policy in old.get("Policies", [])}
        after = {policy["PolicyName"]: policy["PolicyDocument"] for policy in new.get("Policies", [])}
        for policy, document in after.items():
            iam.put_role_policy(RoleName=name, PolicyName=policy, PolicyDocument=_text(document))
        for policy in set(before) - set(after):
            iam.delete_role_policy(RoleName=name, PolicyName=policy)
        attached, wanted = set(old.get("ManagedPolicyArns", [])), set(new.get("ManagedPolicyArns", []))
        for arn in sorted(wanted - attached):
            iam.attach_role_policy(RoleName=name, PolicyArn=arn)
        for arn in sorted(attached - wanted):
            iam.detach_role_policy(RoleName=name, PolicyArn=arn)

    def update(self, context, physical_id, old, new):
        iam = context.client("iam")
        self._policies(iam, physical_id, old, new)
        trust = new["AssumeRolePolicyDocument"]
        if trust != old["AssumeRolePolicyDocument"]:
            # The version is optional; moto asks for it here alone.
            versioned = {"Version": "2012-10-17", **trust} if isinstance(trust, dict) else trust
            iam.update_assume_role_policy(RoleName=physical_id, PolicyDocument=_text(versioned))
        wanted, gone = difference(old.get("Tags"), new.get("Tags"))
        if wanted:
            iam.tag_role(RoleName=physical_id, Tags=wanted)
        if gone:
            iam.untag_role(RoleName=physical_id, TagKeys=gone)
        return {}

    def delete(self, context, physical_id, properties):
        iam = context.client("iam")
        for policy in iam.list_attached_role_policies(RoleName=physical_id)["AttachedPolicies"]:
            iam.detach_role_policy(RoleName=physical_id, PolicyArn=policy["PolicyArn"])
        for policy in iam.list_role_policies(RoleName=physical_id)["PolicyNames"]:
            iam.delete_role_policy(RoleName=physical_id, PolicyName=policy)
        iam.delete_role(RoleName=physical_id)


@provides("AWS::IAM::Policy")
class Policy(ApiProvider):
    def create(self, context, properties):
        self._put(context, properties)
        return Made(f"{context.stack_name}-{properties['PolicyName']}", {"Id": properties["PolicyName"]})

    @staticmethod
    def _put(context, properties):
        for role in properties.get("Roles", []):
            context.client("iam").put_role_policy(
                RoleName=role,
                PolicyName=properties["PolicyName"],
                PolicyDocument=_text(properties["PolicyDocument"]),
            )

    def update(self, context, physical_id, old, new):
        self._put(context, new)
        return {} if old.get("Roles") == new.get("Roles") else None

    def delete(self, context, physical_id, properties):
        iam = context.client("iam")
        for role in properties.get("Roles", []):
            iam.delete_role_policy(RoleName=role, PolicyName=properties["PolicyName"])


@provides("AWS::IAM::ManagedPolicy")
class ManagedPolicy(ApiProvider):
    def create(self, context, properties):
        iam = context.client("iam")
        optional = {key: properties[key] for key in ("Path", "Description") if key in properties}
        policy = iam.create_policy(
            PolicyName=properties.get("ManagedPolicyName") or generated_name(context, 128),
            PolicyDocument=_text(properties["PolicyDocument"]),
            **optional,
        )["Policy"]
        for role in properties.get("Roles", []):
            iam.attach_role_policy(RoleName=role, PolicyArn=policy["Arn"])
        return Made(policy["Arn"], {"PolicyArn": policy["Arn"], "PolicyId": policy["PolicyId"]})

    def update(self, context, physical_id, old, new):
        iam = context.client("iam")
        for version in iam.list_policy_versions(PolicyArn=physical_id)["Versions"]:
            if not version["IsDefaultVersion"]:
                iam.delete_policy_version(PolicyArn=physical_id, VersionId=version["VersionId"])
        iam.create_policy_version(PolicyArn=physical_id, PolicyDocument=_text(new["PolicyDocument"]), SetAsDefault=True)
        return {} if old.get("Roles") == new.get("Roles") else None

    def delete(self, context, physical_id, properties):
        iam = context.client("iam")
        # moto looks for the policy on one page of all roles, 100 of them unless it is asked for more.
        for role in iam.list_entities_for_policy(PolicyArn=physical_id, MaxItems=1000)["PolicyRoles"]:
            iam.detach_role_policy(RoleName=role["RoleName"], PolicyArn=physical_id)
        for version in iam.list_policy_versions(PolicyArn=physical_id)["Versions"]:
            if not version["IsDefaultVersion"]:
                iam.delete_policy_version(PolicyArn=physical_id, VersionId=version["VersionId"])
        iam.delete_policy(PolicyArn=physical_id)


@provides("AWS::IAM::InstanceProfile")
class InstanceProfile(ApiProvider):
    def create(self, context, properties):
        iam = context.client("iam")
        name = properties.get("InstanceProfileName") or generated_name(context, 128)
        made = iam.create_instance_profile(InstanceProfileName=name)["InstanceProfile"]
        for role in properties["Roles"]:
            iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=role)
        return Made(name, {"Arn": made["Arn"]})

    def delete(self, context, physical_id, properties):
        iam = context.client("iam")
        for role in properties["Roles"]:
            iam.remove_role_from_instance_profile(InstanceProfileName=physical_id, RoleName=role)
        iam.delete_instance_profile(InstanceProfileName=physical_id)


@provides("AWS::IAM::OIDCProvider")
class OidcProvider(ApiProvider):
    def create(self, context, properties):
        arn = context.client("iam").create_open_id_connect_provider(
            Url=properties["Url"],
            ClientIDList=properties.get("ClientIdList", []),
            # AWS looks the thumbprint up itself when none is given; the emulator demands one.
            ThumbprintList=properties.get("ThumbprintList", ["0" * 40]),
            Tags=as_list(properties.get("Tags")),
        )["OpenIDConnectProviderArn"]
        return Made(arn, {"Arn": arn})

    def delete(self, context, physical_id, properties):
        context.client("iam").delete_open_id_connect_provider(OpenIDConnectProviderArn=physical_id)
