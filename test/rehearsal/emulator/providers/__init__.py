"""One file for each service; importing them registers the resource types that they make."""

from . import (  # noqa: F401
    athena,
    autoscaling,
    budgets,
    cloudwatch,
    dynamodb,
    ec2,
    ec2_security_groups,
    eks,
    events,
    glue,
    iam,
    kms,
    lambdas,
    logs,
    s3,
    sns,
    sqs,
    ssm,
)
