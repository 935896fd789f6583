"""Alarms and dashboards."""

from .names import generated_name
from .provider import ApiProvider, Made, provides
from .tags import as_list


@provides("AWS::CloudWatch::Alarm")
class Alarm(ApiProvider):
    def create(self, context, properties):
        name = properties.get("AlarmName") or generated_name(context, 255)
        self._put(context, name, properties)
        return Made(name, {"Arn": f"arn:aws:cloudwatch:{context.region}:{context.account}:alarm:{name}"})

    @staticmethod
    def _put(context, name, properties):
        given = {**properties, "AlarmName": name, "Tags": as_list(properties.get("Tags"))}
        context.client("cloudwatch").put_metric_alarm(**given)

    def update(self, context, physical_id, old, new):
        self._put(context, physical_id, new)
        return {}

    def delete(self, context, physical_id, properties):
        context.client("cloudwatch").delete_alarms(AlarmNames=[physical_id])


@provides("AWS::CloudWatch::Dashboard")
class Dashboard(ApiProvider):
    def create(self, context, properties):
        name = properties.get("DashboardName") or generated_name(context, 255)
        self._put(context, name, properties)
        return Made(name, {"DashboardName": name})

    @staticmethod
    def _put(context, name, properties):
        context.client("cloudwatch").put_dashboard(DashboardName=name, DashboardBody=properties["DashboardBody"])

    def update(self, context, physical_id, old, new):
        self._put(context, physical_id, new)
        return {}

    def delete(self, context, physical_id, properties):
        context.client("cloudwatch").delete_dashboards(DashboardNames=[physical_id])
