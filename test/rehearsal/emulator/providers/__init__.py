"""One file for each service; importing them registers the resource types that they make."""

from . import (  # noqa: F401
    autoscaling,
    cloudwatch,
    dynamodb,
    ec2,
    ec2_security_groups,
    eks,
    events,
    iam,
    kms,
    lambdas,
    logs,
    s3,
    sns,
    sqs,
    ssm,
)
