import { Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';

import { acknowledge } from '../../../lib/compliance/acknowledge';
import { acknowledgementsOn } from '../../support/acknowledgements-on';
import { testApp } from '../../support/app';
import { findingsIn } from '../../support/findings';

/** A log group that breaks two rules: no key and no end to its records. */
const logGroup = (stack = new Stack(testApp(), 'Test')) => new logs.CfnLogGroup(stack, 'LogGroup');
const ENCRYPTED = 'NIST.800.53.R5::NIST.800.53.R5-CloudWatchLogGroupEncrypted';
const RETENTION = 'NIST.800.53.R5::NIST.800.53.R5-CloudWatchLogGroupRetentionPeriod';

describe('acknowledge', () => {
  it('keeps the reason of every finding on the construct, and nowhere else', () => {
    const resource = logGroup();
    acknowledge(resource, 'For a test', ENCRYPTED, RETENTION);
    expect(acknowledgementsOn(resource)).toEqual({ [ENCRYPTED]: 'For a test', [RETENTION]: 'For a test' });
    expect(acknowledgementsOn(resource.stack)).toEqual({});
  });

  it('accepts the findings that it names and leaves the others open', () => {
    const resource = logGroup();
    acknowledge(resource, 'For a test', ENCRYPTED);
    const { open, accepted } = findingsIn(resource.stack);
    expect(open).toContain('NIST.800.53.R5-CloudWatchLogGroupRetentionPeriod');
    expect(open).not.toContain('NIST.800.53.R5-CloudWatchLogGroupEncrypted');
    expect(accepted).toMatchObject({ 'NIST.800.53.R5-CloudWatchLogGroupEncrypted': 'For a test' });
  });
});
