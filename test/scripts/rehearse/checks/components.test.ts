import { components } from '../../../../scripts/rehearse/checks/components';
import type { Inside } from '../../../../scripts/rehearse/installed';
import { findings, type Broken } from '../support/broken';
import { changed, elsewhere, environment, live, withProperties, without } from '../support/sound';
import { soundInside } from '../support/sound-inside';

const withInside = (part: Partial<Inside>) => ({ inside: changed(live.inside, 0, part) });
const { releases, objects } = soundInside;

const BALANCERS = 'kube-system/aws-load-balancer-controller: aws-load-balancer-controller 3.5.0 deployed';
const SECRETS = 'external-secrets/external-secrets: external-secrets 2.9.0 deployed';
const both = `[\n  '${SECRETS}',\n  '${BALANCERS}'\n]`;

describe('the check of components', () => {
  test.each<Broken>([
    ['that nothing is known of the cluster', { inside: [] }, 'nothing is known of what is inside the cluster'],
    [
      'a release that is missing',
      withInside({ releases: without(releases, 1) }),
      `the releases is [\n  '${BALANCERS}'\n], not ${both}`,
    ],
    [
      'a release that failed',
      withInside({ releases: changed(releases, 1, { status: 'failed' }) }),
      `the releases is [\n  '${SECRETS.replace('deployed', 'failed')}',\n  '${BALANCERS}'\n], not ${both}`,
    ],
    [
      'another version',
      withInside({ releases: changed(releases, 1, { version: '2.8.0' }) }),
      `the releases is [\n  '${SECRETS.replace('2.9.0', '2.8.0')}',\n  '${BALANCERS}'\n], not ${both}`,
    ],
    [
      'an object that is missing',
      withInside({ objects: objects.filter(({ kind }) => kind !== 'StorageClass') }),
      'whether storage-classes has its StorageClass gp3 is false, not true',
    ],
    [
      'an object that stands under another name',
      withInside({ objects: changed(objects, 1, { name: 'other' }) }),
      'whether external-secrets has its ClusterSecretStore secrets-manager is false, not true',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(components, part)).toEqual([sentence]);
  });

  test('does not ask for what an operator excludes, and reports what is left of it', () => {
    const without = withProperties({ components: { exclude: ['cluster-autoscaler', 'external-secrets'] } });
    expect(findings(components, {}, without)).toEqual([`the releases is ${both}, not [\n  '${BALANCERS}'\n]`]);
  });

  test('expects nothing inside a cluster that waits in a second Region', () => {
    const standby = { ...environment, suffix: 'dr' };
    expect(components(elsewhere, standby)).toEqual([]);
    expect(components({ ...elsewhere, inside: changed(elsewhere.inside, 0, { releases }) }, standby)).toEqual([
      `the releases is ${both}, not []`,
    ]);
  });
});
