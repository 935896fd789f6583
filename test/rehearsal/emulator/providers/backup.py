"""Vaults and plans of AWS Backup. Selections and restore tests stay stand-ins: the emulated service has none."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_map


@provides("AWS::Backup::BackupVault")
class BackupVault(ApiProvider):
    LOCK = "LockConfiguration"

    def create(self, context, properties):
        backup = context.client("backup")
        name = properties["BackupVaultName"]
        key = {"EncryptionKeyArn": properties["EncryptionKeyArn"]} if "EncryptionKeyArn" in properties else {}
        made = backup.create_backup_vault(
            BackupVaultName=name, BackupVaultTags=as_map(properties.get("BackupVaultTags")), **key
        )
        if self.LOCK in properties:
            backup.put_backup_vault_lock_configuration(BackupVaultName=name, **properties[self.LOCK])
        return Made(name, {"BackupVaultName": name, "BackupVaultArn": made["BackupVaultArn"]})

    def update(self, context, physical_id, old, new):
        backup = context.client("backup")
        if self.LOCK in new:
            backup.put_backup_vault_lock_configuration(BackupVaultName=physical_id, **new[self.LOCK])
        elif self.LOCK in old:
            backup.delete_backup_vault_lock_configuration(BackupVaultName=physical_id)
        return {} if {**old, self.LOCK: None} == {**new, self.LOCK: None} else None

    def delete(self, context, physical_id, properties):
        context.client("backup").delete_backup_vault(BackupVaultName=physical_id)


@provides("AWS::Backup::BackupPlan")
class BackupPlan(ApiProvider):
    def create(self, context, properties):
        plan = {name: value for name, value in properties["BackupPlan"].items() if name != "BackupPlanRule"}
        plan.setdefault("BackupPlanName", generated_name(context, 50))
        made = context.client("backup").create_backup_plan(
            BackupPlan={**plan, "Rules": [_rule(rule) for rule in properties["BackupPlan"]["BackupPlanRule"]]},
            BackupPlanTags=as_map(properties.get("BackupPlanTags")),
        )
        return Made(made["BackupPlanId"], {name: made[name] for name in ("BackupPlanId", "BackupPlanArn", "VersionId")})

    def delete(self, context, physical_id, properties):
        context.client("backup").delete_backup_plan(BackupPlanId=physical_id)


def _rule(given: dict) -> dict:
    """CloudFormation’s spelling of a rule as the API takes it."""
    renamed = {"TargetBackupVault": "TargetBackupVaultName"}
    return {renamed.get(name, name): value for name, value in given.items()}
