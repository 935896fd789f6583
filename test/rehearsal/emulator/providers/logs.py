"""Log groups, their streams, and who is handed what is written to them."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_map


@provides("AWS::Logs::LogGroup")
class LogGroup(ApiProvider):
    def create(self, context, properties):
        logs = context.client("logs")
        name = properties.get("LogGroupName") or generated_name(context, 512)
        optional = {"kmsKeyId": properties["KmsKeyId"]} if "KmsKeyId" in properties else {}
        logs.create_log_group(logGroupName=name, tags=as_map(properties.get("Tags")), **optional)
        self._retain(logs, name, properties)
        arn = f"arn:aws:logs:{context.region}:{context.account}:log-group:{name}:*"
        [found] = [
            one for one in logs.describe_log_groups(logGroupNamePrefix=name)["logGroups"] if one["logGroupName"] == name
        ]
        return Made(name, {"Arn": found.get("arn", arn)})

    @staticmethod
    def _retain(logs, name, properties):
        if "RetentionInDays" in properties:
            logs.put_retention_policy(logGroupName=name, retentionInDays=properties["RetentionInDays"])

    def update(self, context, physical_id, old, new):
        self._retain(context.client("logs"), physical_id, new)
        return {} if {**old, "RetentionInDays": 0} == {**new, "RetentionInDays": 0} else None

    def delete(self, context, physical_id, properties):
        context.client("logs").delete_log_group(logGroupName=physical_id)


@provides("AWS::Logs::LogStream")
class LogStream(ApiProvider):
    def create(self, context, properties):
        name = properties.get("LogStreamName") or generated_name(context, 512)
        context.client("logs").create_log_stream(logGroupName=properties["LogGroupName"], logStreamName=name)
        return Made(name)

    def delete(self, context, physical_id, properties):
        context.client("logs").delete_log_stream(logGroupName=properties["LogGroupName"], logStreamName=physical_id)


@provides("AWS::Logs::SubscriptionFilter")
class SubscriptionFilter(ApiProvider):
    def create(self, context, properties):
        name = properties.get("FilterName") or generated_name(context, 512)
        self._put(context, name, properties)
        return Made(name)

    @staticmethod
    def _put(context, name, properties):
        role = {"roleArn": properties["RoleArn"]} if "RoleArn" in properties else {}
        context.client("logs").put_subscription_filter(
            logGroupName=properties["LogGroupName"],
            filterName=name,
            filterPattern=properties["FilterPattern"],
            destinationArn=properties["DestinationArn"],
            **role,
        )

    def update(self, context, physical_id, old, new):
        self._put(context, physical_id, new)
        return {}

    def delete(self, context, physical_id, properties):
        context.client("logs").delete_subscription_filter(
            logGroupName=properties["LogGroupName"], filterName=physical_id
        )
