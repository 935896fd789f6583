"""Records and health checks."""

from ..hosted_zones import ensure_zone
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::Route53::HealthCheck")
class HealthCheck(ApiProvider):
    def create(self, context, properties):
        route53 = context.client("route53")
        made = route53.create_health_check(
            CallerReference=f"{context.stack_name}-{context.logical_id}",
            HealthCheckConfig=properties["HealthCheckConfig"],
        )["HealthCheck"]
        if properties.get("HealthCheckTags"):
            route53.change_tags_for_resource(
                ResourceType="healthcheck", ResourceId=made["Id"], AddTags=as_list(properties["HealthCheckTags"])
            )
        return Made(made["Id"], {"HealthCheckId": made["Id"]})

    def delete(self, context, physical_id, properties):
        context.client("route53").delete_health_check(HealthCheckId=physical_id)


@provides("AWS::Route53::RecordSet")
class RecordSet(ApiProvider):
    #: What says where a record stands, and is no part of it.
    PLACE = ("Comment", "HostedZoneId", "HostedZoneName")

    def create(self, context, properties):
        ensure_zone(context.account, context.region, properties["HostedZoneId"], properties["Name"])
        self._change(context, "CREATE", properties)
        return Made(properties["Name"])

    def _change(self, context, action: str, properties: dict):
        record = {name: value for name, value in properties.items() if name not in self.PLACE}
        if "TTL" in record:
            record["TTL"] = int(record["TTL"])
        if "ResourceRecords" in record:
            record["ResourceRecords"] = [{"Value": value} for value in record["ResourceRecords"]]
        context.client("route53").change_resource_record_sets(
            HostedZoneId=properties["HostedZoneId"],
            ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": record}]},
        )

    def update(self, context, physical_id, old, new):
        self._change(context, "UPSERT", new)
        return {}

    def delete(self, context, physical_id, properties):
        self._change(context, "DELETE", properties)
