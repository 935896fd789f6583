import { unprotect } from '../../../../scripts/destroy/steps/unprotect';
import type { Protection } from '../../../../scripts/destroy/protections';
import { answer } from '../../rehearse/support/answer';
import { unconnectedAws } from '../support/aws';
import { fastHow } from '../support/how';
import { placeIn } from '../support/place';

const protection = (kind: Protection['kind'], name: string, region = 'eu-west-1'): Protection => ({
  kind,
  name,
  region,
  says: '',
  lift: kind === 'keeps-data' ? null : 'a command',
});

test('protections of the Region are switched off, and EKS is waited for', async () => {
  const aws = unconnectedAws();
  const asked: object[] = [];
  const note = (input: object) => {
    asked.push(input);
    return {};
  };
  let looks = 0;
  answer(aws.cloudFormation(), { UpdateTerminationProtectionCommand: note });
  answer(aws.eks(), {
    UpdateClusterConfigCommand: note,
    DescribeClusterCommand: () => ({ cluster: { deletionProtection: ++looks < 3, status: 'ACTIVE' } }),
  });
  const outcome = await unprotect(
    placeIn(aws),
    [
      protection('termination-protection', 'platform-prod-Eks'),
      protection('deletion-protection', 'platform-prod'),
      protection('termination-protection', 'platform-prod-DrRegion', 'us-west-2'),
      protection('keeps-data', 'platform-prod-Eks'),
    ],
    fastHow(),
  );
  expect(asked).toStrictEqual([
    { StackName: 'platform-prod-Eks', EnableTerminationProtection: false },
    { name: 'platform-prod', deletionProtection: false },
  ]);
  expect(looks).toBe(3);
  expect(outcome.did).toStrictEqual([
    'switched off the termination protection of platform-prod-Eks',
    'switched off the deletion protection of platform-prod',
  ]);
});
