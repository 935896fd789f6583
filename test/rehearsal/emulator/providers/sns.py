"""Topics."""

import json

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::SNS::Topic")
class Topic(ApiProvider):
    ATTRIBUTES = ("DisplayName", "KmsMasterKeyId", "SignatureVersion", "TracingConfig")

    def create(self, context, properties):
        sns = context.client("sns")
        name = properties.get("TopicName") or generated_name(context, 256)
        attributes = {key: str(properties[key]) for key in self.ATTRIBUTES if key in properties}
        arn = sns.create_topic(Name=name, Attributes=attributes, Tags=as_list(properties.get("Tags")))["TopicArn"]
        for one in properties.get("Subscription", []):
            sns.subscribe(TopicArn=arn, Protocol=one["Protocol"], Endpoint=one["Endpoint"])
        return Made(arn, {"TopicArn": arn, "TopicName": name})

    def update(self, context, physical_id, old, new):
        for key in self.ATTRIBUTES:
            if old.get(key) != new.get(key):
                context.client("sns").set_topic_attributes(
                    TopicArn=physical_id, AttributeName=key, AttributeValue=str(new.get(key, ""))
                )
        others = {key for key in {*old, *new} if key not in self.ATTRIBUTES and old.get(key) != new.get(key)}
        return {} if not others else None

    def delete(self, context, physical_id, properties):
        context.client("sns").delete_topic(TopicArn=physical_id)


@provides("AWS::SNS::TopicPolicy")
class TopicPolicy(ApiProvider):
    def create(self, context, properties):
        self._put(context, properties)
        return Made(generated_name(context, 128), {"Id": generated_name(context, 128)})

    @staticmethod
    def _put(context, properties):
        for topic in properties["Topics"]:
            context.client("sns").set_topic_attributes(
                TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps(properties["PolicyDocument"])
            )

    def update(self, context, physical_id, old, new):
        self._put(context, new)
        return {}

    def delete(self, context, physical_id, properties):
        """The topic keeps AWS’s default policy; it goes right after, or stays usable."""


@provides("AWS::SNS::Subscription")
class Subscription(ApiProvider):
    def create(self, context, properties):
        redrive = properties.get("RedrivePolicy")
        arn = context.client("sns").subscribe(
            TopicArn=properties["TopicArn"],
            Protocol=properties["Protocol"],
            Endpoint=properties["Endpoint"],
            ReturnSubscriptionArn=True,
            **({"Attributes": {"RedrivePolicy": json.dumps(redrive)}} if redrive else {}),
        )["SubscriptionArn"]
        return Made(arn, {"Arn": arn})

    def delete(self, context, physical_id, properties):
        context.client("sns").unsubscribe(SubscriptionArn=physical_id)
