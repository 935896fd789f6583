"""An AWS account on this machine: moto's services, with a CloudFormation that behaves as AWS documents it."""
