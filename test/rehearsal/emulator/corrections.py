"""Where moto answers otherwise than AWS does, and a deployment would notice: corrected here, one function for each."""

import copy
import json

import moto.codebuild.responses
import moto.iam.models
from moto.backup.models import BackupBackend
from moto.cloudtrail.responses import CloudTrailResponse
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.responses import ActionResult
from moto.eks.responses import EKSResponse
from moto.iam import access_control
from moto.iam.access_control import PermissionResult
from moto.iam.models import SERVICE_NAME_CONVERSION, iam_backends
from moto.s3.exceptions import S3ClientError
from moto.s3.models import S3Backend
from moto.sns.models import SNSBackend
from moto.sns.responses import SNSResponse
from moto.sts.exceptions import STSClientError
from moto.sts.models import STSBackend


def apply() -> None:
    """Corrects moto in this process."""
    _conditional_denials()
    _no_trail()
    _deletion_protection()
    _deleted_plans()
    _versions_to_replicate()
    _service_linked_names()
    _roles_that_trust()
    _unconfirmed_mail()
    _account_of_a_key()
    _builds_of_a_pipeline()


def _conditional_denials() -> None:
    """A `Deny` whose condition does not hold denies nothing; moto denies.

    The asset bucket of `cdk bootstrap` denies requests without TLS. There is no TLS here, so that condition is taken as
    never holding.
    """
    statement = access_control.IAMPolicyStatement
    evaluate = statement.is_action_permitted

    def corrected(self, *arguments, **named):
        result = evaluate(self, *arguments, **named)
        conditional = self._statement["Effect"] == "Deny" and "Condition" in self._statement
        return PermissionResult.NEUTRAL if conditional and result == PermissionResult.DENIED else result

    statement.is_action_permitted = corrected


def _no_trail() -> None:
    """The CDK CLI asks CloudTrail why a resource failed; an account without a trail answers that it saw nothing."""
    CloudTrailResponse.lookup_events = lambda _self: json.dumps({"Events": []})


def _deletion_protection() -> None:
    """EKS protects clusters from deletion since 2025; moto does not take the switch."""
    update = EKSResponse.update_cluster_config

    def corrected(self):
        answer = update(self)
        wanted = self._get_param("deletionProtection")
        if wanted is not None:
            self.eks_backend.clusters[self._get_param("name")].deletion_protection = wanted
        return answer

    EKSResponse.update_cluster_config = corrected


def _deleted_plans() -> None:
    """The name of a backup plan that was deleted is free again; moto keeps it taken."""
    delete = BackupBackend.delete_backup_plan

    def corrected(self, backup_plan_id):
        answer = delete(self, backup_plan_id)
        del self.plans[backup_plan_id]
        return answer

    BackupBackend.delete_backup_plan = corrected


def _versions_to_replicate() -> None:
    """S3 replicates between two buckets that are there and keep versions, and refuses anything else; moto takes it."""
    put = S3Backend.put_bucket_replication

    def corrected(self, bucket_name, replication):
        rules = replication["Rule"] if isinstance(replication["Rule"], list) else [replication["Rule"]]
        for name in (bucket_name, *(rule["Destination"]["Bucket"].split(":")[-1] for rule in rules)):
            if self.get_bucket(name).versioning_status != "Enabled":
                raise S3ClientError("InvalidRequest", f"Versioning must be 'Enabled' on the bucket {name}")
        put(self, bucket_name, replication)

    S3Backend.put_bucket_replication = corrected


def _service_linked_names() -> None:
    """Roles that AWS makes for its services have names of their own; moto derives them from the service."""
    SERVICE_NAME_CONVERSION.update({"config": "Config", "spot": "EC2Spot"})


def _roles_that_trust() -> None:
    """A role is assumed when it is there and lets in the account that asks; moto hands out any name."""
    assume = STSBackend.assume_role

    def corrected(self, region_name, role_session_name, role_arn, policy, duration, external_id):
        account = role_arn.split(":")[4]
        roles = iam_backends[account][self.partition].get_roles()
        role = next((role for role in roles if role.arn == role_arn), None)
        if role is None or self.account_id not in role.assume_role_policy_document:
            # AWS does not tell one from the other.
            message = f"account {self.account_id} is not authorized to perform: sts:AssumeRole on resource: {role_arn}"
            raise STSClientError("AccessDenied", message)
        return assume(self, region_name, role_session_name, role_arn, policy, duration, external_id)

    STSBackend.assume_role = corrected


def _unconfirmed_mail() -> None:
    """Somebody has to confirm a subscription by mail; moto takes every one as confirmed.

    The token that AWS mails is the address itself here: there is no mailbox to read another from.
    """
    listed = SNSBackend.list_subscriptions_by_topic

    def waiting(self, topic_arn, next_token=None):
        subscriptions, token = listed(self, topic_arn, next_token)
        shown = [copy.copy(one) for one in subscriptions]
        for one in shown:
            if one.protocol == "email" and not one.confirmed:
                one.arn = "PendingConfirmation"
        return shown, token

    def confirm(self):
        topic, address = self._get_param("TopicArn"), self._get_param("Token")
        subscriptions, _ = listed(self.backend, topic)
        [subscription] = [one for one in subscriptions if one.endpoint == address]
        subscription.confirmed = True
        return ActionResult({"SubscriptionArn": subscription.arn})

    SNSBackend.list_subscriptions_by_topic = waiting
    SNSResponse.confirm_subscription = confirm


def _account_of_a_key() -> None:
    """To find whose a key is, moto makes every partition of every account, each with AWS’s policies: for seconds."""

    def corrected(access_key):
        for account, partitions in list(iam_backends.items()):
            if any(access_key in backend.access_keys for backend in list(partitions.values())):
                return account
        return DEFAULT_ACCOUNT_ID

    moto.iam.models.get_account_id_from = corrected


def _builds_of_a_pipeline() -> None:
    """A build of a pipeline has no place of its own for sources and artifacts; moto demands one."""
    responses = moto.codebuild.responses
    for part in ("source", "artifacts"):
        name = f"_validate_required_params_{part}"
        validate = getattr(responses, name)

        def corrected(given, validate=validate):
            return validate({"location": "the pipeline", **given} if given["type"] == "CODEPIPELINE" else given)

        setattr(responses, name, corrected)
