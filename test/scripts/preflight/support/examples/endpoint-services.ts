import type { Example } from '../example';
import { targetWith } from '../target';

const S3 = {
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: { ServiceName: 'com.amazonaws.us-east-1.s3', VpcEndpointType: 'Gateway' },
};

export const example: Example = { target: (account) => targetWith({ S3 }, { account }) };
