import { writeTargets, type Place } from '../../../scripts/bench/targets';
import { targetsIn } from '../../../scripts/preflight/targets';
import { bootstrapsOf } from '../../../scripts/preflight/target-bootstrap';
import { inFolder } from '../../support/temp-folder';

const PLACES: readonly Place[] = [
  { account: '111122223333', region: 'eu-west-1' },
  { account: '444455556666', region: 'us-east-1' },
];

test('an assembly is written with one target for each place, which demands what bootstrap makes there', () => {
  const targets = inFolder({}, (folder) => {
    writeTargets(folder, PLACES);
    return targetsIn(folder, { account: '', region: '', deployers: [] });
  });
  expect(targets.map(({ account, region }) => ({ account, region }))).toEqual(PLACES);
  expect(targets.flatMap(bootstrapsOf).map(({ lookupRole, minimumVersion }) => [lookupRole, minimumVersion])).toEqual([
    ['cdk-hnb659fds-lookup-role-111122223333-eu-west-1', 6],
    ['cdk-hnb659fds-lookup-role-444455556666-us-east-1', 6],
  ]);
});
