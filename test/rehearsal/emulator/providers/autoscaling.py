"""Auto Scaling groups."""

from .names import generated_name
from .provider import ApiProvider, Made, provides


@provides("AWS::AutoScaling::AutoScalingGroup")
class AutoScalingGroup(ApiProvider):
    NUMBERS = ("MinSize", "MaxSize", "DesiredCapacity", "Cooldown")

    def _given(self, context, properties):
        given = {}
        for name, value in properties.items():
            if name in ("AutoScalingGroupName", "Tags", "NotificationConfigurations", "MetricsCollection"):
                continue
            given[name] = int(value) if name in self.NUMBERS else value
        if isinstance(given.get("VPCZoneIdentifier"), list):
            given["VPCZoneIdentifier"] = ",".join(given["VPCZoneIdentifier"])
        return given

    def create(self, context, properties):
        name = properties.get("AutoScalingGroupName") or generated_name(context, 255)
        tags = [{**tag, "ResourceType": "auto-scaling-group", "ResourceId": name} for tag in properties.get("Tags", [])]
        context.client("autoscaling").create_auto_scaling_group(
            AutoScalingGroupName=name, Tags=tags, **self._given(context, properties)
        )
        arn = f"arn:aws:autoscaling:{context.region}:{context.account}:autoScalingGroup:*:autoScalingGroupName/{name}"
        return Made(name, {"AutoScalingGroupARN": arn})

    def update(self, context, physical_id, old, new):
        context.client("autoscaling").update_auto_scaling_group(
            AutoScalingGroupName=physical_id, **self._given(context, new)
        )
        return {} if old.get("Tags") == new.get("Tags") else None

    def delete(self, context, physical_id, properties):
        context.client("autoscaling").delete_auto_scaling_group(AutoScalingGroupName=physical_id, ForceDelete=True)
