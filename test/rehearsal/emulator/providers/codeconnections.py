"""Connections to repositories outside AWS."""

from .provider import ApiProvider, Made, provides


@provides("AWS::CodeConnections::Connection")
class Connection(ApiProvider):
    def create(self, context, properties):
        made = context.client("codestar-connections").create_connection(
            ConnectionName=properties["ConnectionName"], ProviderType=properties["ProviderType"]
        )
        arn = made["ConnectionArn"]
        return Made(arn, {"ConnectionArn": arn, "ConnectionStatus": "PENDING", "OwnerAccountId": context.account})

    def delete(self, context, physical_id, properties):
        context.client("codestar-connections").delete_connection(ConnectionArn=physical_id)
