"""Queues."""

import json

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_map


def _attributes(properties: dict) -> dict[str, str]:
    """All properties but name and tags are attributes of the queue, as text."""
    found = {}
    for name, value in properties.items():
        if name in ("QueueName", "Tags"):
            continue
        found[name] = json.dumps(value) if isinstance(value, (dict, bool)) else str(value)
    return found


@provides("AWS::SQS::Queue")
class Queue(ApiProvider):
    def create(self, context, properties):
        sqs = context.client("sqs")
        name = properties.get("QueueName") or generated_name(context, 80)
        url = sqs.create_queue(QueueName=name, Attributes=_attributes(properties), tags=as_map(properties.get("Tags")))[
            "QueueUrl"
        ]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        return Made(url, {"Arn": arn, "QueueName": name, "QueueUrl": url})

    def update(self, context, physical_id, old, new):
        context.client("sqs").set_queue_attributes(QueueUrl=physical_id, Attributes=_attributes(new))
        return {} if old.get("Tags") == new.get("Tags") else None

    def delete(self, context, physical_id, properties):
        context.client("sqs").delete_queue(QueueUrl=physical_id)


@provides("AWS::SQS::QueuePolicy")
class QueuePolicy(ApiProvider):
    def create(self, context, properties):
        self._put(context, properties)
        return Made(generated_name(context, 128), {"Id": generated_name(context, 128)})

    @staticmethod
    def _put(context, properties):
        for queue in properties["Queues"]:
            context.client("sqs").set_queue_attributes(
                QueueUrl=queue, Attributes={"Policy": json.dumps(properties["PolicyDocument"])}
            )

    def update(self, context, physical_id, old, new):
        self._put(context, new)
        return {}

    def delete(self, context, physical_id, properties):
        for queue in properties["Queues"]:
            context.client("sqs").set_queue_attributes(QueueUrl=queue, Attributes={"Policy": ""})
