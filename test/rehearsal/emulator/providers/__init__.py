"""One file for each service; importing them registers the resource types that they make."""

from . import (  # noqa: F401
    autoscaling,
    backup,
    cloudwatch,
    ec2,
    ec2_security_groups,
    ecr,
    eks,
    events,
    firehose,
    iam,
    kms,
    lambdas,
    logs,
    route53,
    s3,
    sns,
    sqs,
    ssm,
)
