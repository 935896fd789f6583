import { outputs } from '../../../../scripts/rehearse/checks/outputs';
import { findings, type Broken } from '../support/broken';
import { changed, live } from '../support/sound';

/** Places of stacks in the sound account. */
const [VPC, EKS] = [0, 1];

/** The account in which a stack says something else. */
const saying = (place: number, said: Readonly<Record<string, string>>) => ({
  stacks: changed(live.stacks, place, { outputs: { ...live.stacks[place]?.outputs, ...said } }),
});

describe('the check of the outputs', () => {
  test.each<Broken>([
    [
      'a stack that rolled back',
      { stacks: changed(live.stacks, EKS, { status: 'UPDATE_ROLLBACK_COMPLETE' }) },
      'stack platform-dev-Eks is UPDATE_ROLLBACK_COMPLETE',
    ],
    [
      'a stack that is not done',
      { stacks: changed(live.stacks, VPC, { status: 'CREATE_IN_PROGRESS' }) },
      'stack platform-dev-Vpc is CREATE_IN_PROGRESS',
    ],
    ['an output without a value', saying(VPC, { NatAddresses: '' }), 'output NatAddresses is ""'],
    [
      'an output that was not resolved',
      saying(VPC, { NatAddresses: '${Token[1]}' }),
      'output NatAddresses is "${Token[1]}"',
    ],
    [
      'an output that is not known yet',
      saying(VPC, { NatAddresses: '{{KNOWN_AFTER_DEPLOY}}' }),
      'output NatAddresses is "{{KNOWN_AFTER_DEPLOY}}"',
    ],
    ['the output of another VPC', saying(VPC, { VpcId: 'vpc-2' }), "output VpcId is 'vpc-2', not 'vpc-1'"],
    [
      'the output of another cluster',
      saying(EKS, { ClusterName: 'platform-prod' }),
      "output ClusterName is 'platform-prod', not 'platform-dev'",
    ],
    [
      'the ARN of another cluster',
      saying(EKS, { ClusterArn: 'arn:other' }),
      "output ClusterArn is 'arn:other', not 'arn:aws:eks:eu-west-1:123456789012:cluster/platform-dev'",
    ],
    [
      'the endpoint of another cluster',
      saying(EKS, { ClusterEndpoint: 'https://two.eks.amazonaws.com' }),
      "output ClusterEndpoint is 'https://two.eks.amazonaws.com', not 'https://one.eks.amazonaws.com'",
    ],
    [
      'a log group that is not there',
      saying(EKS, { LogGroupName: '/aws/eks/other/cluster' }),
      'output LogGroupName is "/aws/eks/other/cluster", which is no log group',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(outputs, part)).toEqual([sentence]);
  });
});
