"""Delivery streams."""

from .names import generated_name
from .provider import ApiProvider, Made, provides


@provides("AWS::KinesisFirehose::DeliveryStream")
class DeliveryStream(ApiProvider):
    """CloudFormation’s properties are spelt as the API’s."""

    def create(self, context, properties):
        name = properties.get("DeliveryStreamName") or generated_name(context, 64)
        made = context.client("firehose").create_delivery_stream(**{**properties, "DeliveryStreamName": name})
        return Made(name, {"Arn": made["DeliveryStreamARN"]})

    def delete(self, context, physical_id, properties):
        context.client("firehose").delete_delivery_stream(DeliveryStreamName=physical_id)
