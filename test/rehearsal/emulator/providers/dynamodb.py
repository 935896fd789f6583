"""Tables."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::DynamoDB::Table")
class Table(ApiProvider):
    #: Properties that are calls of their own.
    APART = ("PointInTimeRecoverySpecification", "SSESpecification", "TableName", "Tags", "TimeToLiveSpecification")

    def create(self, context, properties):
        name = properties.get("TableName") or generated_name(context, 255)
        encryption = properties.get("SSESpecification")
        made = context.client("dynamodb").create_table(
            TableName=name,
            Tags=as_list(properties.get("Tags")),
            **{key: value for key, value in properties.items() if key not in self.APART},
            **({} if encryption is None else {"SSESpecification": _encryption(encryption)}),
        )
        self._recover_and_expire(context, name, properties)
        return Made(name, {"Arn": made["TableDescription"]["TableArn"]})

    @staticmethod
    def _recover_and_expire(context, name, properties):
        client = context.client("dynamodb")
        if recovery := properties.get("PointInTimeRecoverySpecification"):
            client.update_continuous_backups(TableName=name, PointInTimeRecoverySpecification=recovery)
        if expiry := properties.get("TimeToLiveSpecification"):
            client.update_time_to_live(TableName=name, TimeToLiveSpecification=expiry)

    def delete(self, context, physical_id, properties):
        context.client("dynamodb").delete_table(TableName=physical_id)


def _encryption(specification: dict) -> dict:
    """CloudFormation calls the switch `SSEEnabled`, DynamoDB `Enabled`."""
    rest = {key: value for key, value in specification.items() if key != "SSEEnabled"}
    return {"Enabled": specification["SSEEnabled"], **rest}
