import { namespaces } from '../../../../scripts/rehearse/checks/namespaces';
import type { Inside } from '../../../../scripts/rehearse/installed';
import { findings, type Broken } from '../support/broken';
import { changed, elsewhere, environment, live, withProperties } from '../support/sound';
import { objectOf, soundInside } from '../support/sound-inside';

type InsideObject = Inside['objects'][number];

const withObjects = (objects: InsideObject[]) => ({ inside: changed(live.inside, 0, { objects }) });
const without = (unwanted: (object: InsideObject) => boolean) =>
  withObjects(soundInside.objects.filter((object) => !unwanted(object)));
const instead = (object: InsideObject) =>
  withObjects(
    soundInside.objects.map((one) =>
      one.kind === object.kind && one.namespace === object.namespace && one.name === object.name ? object : one,
    ),
  );

describe('the check of namespaces', () => {
  test.each<Broken>([
    ['that nothing is known of the cluster', { inside: [] }, 'nothing is known of what is inside the cluster'],
    [
      'a namespace that is missing',
      without(({ kind, name }) => kind === 'Namespace' && name === 'staging'),
      "the level of pod security of staging is undefined, not 'restricted'",
    ],
    [
      'a level that is too low',
      instead(
        objectOf('v1', 'Namespace', '', 'dev', {
          metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } },
        }),
      ),
      "the level of pod security of dev is 'baseline', not 'restricted'",
    ],
    [
      'a quota that is missing',
      without(({ kind, namespace }) => kind === 'ResourceQuota' && namespace === 'dev'),
      "the quotas of dev, of pods and vCPUs is [], not [ [ '100', '20' ] ]",
    ],
    [
      'another quota',
      instead(objectOf('v1', 'ResourceQuota', 'dev', 'quota', { spec: { hard: { pods: '1', 'requests.cpu': '20' } } })),
      "the quotas of dev, of pods and vCPUs is [ [ '1', '20' ] ], not [ [ '100', '20' ] ]",
    ],
    [
      'that containers have no limits',
      without(({ kind, namespace }) => kind === 'LimitRange' && namespace === 'production'),
      "the memory that containers of production get who ask for none is [], not [ '128Mi' ]",
    ],
    [
      'that nothing is forbidden',
      without(({ name, namespace }) => name === 'deny-by-default' && namespace === 'dev'),
      'the number of policies that forbid everything in dev is 0, not 1',
    ],
    [
      'that what is forbidden comes in all the same',
      instead(
        objectOf('networking.k8s.io/v1', 'NetworkPolicy', 'dev', 'deny-by-default', {
          spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}] },
        }),
      ),
      'the number of policies that forbid everything in dev is 0, not 1',
    ],
    [
      'that names cannot be resolved',
      without(({ name, namespace }) => name === 'allow-dns' && namespace === 'dev'),
      'whether dev has its policy allow-dns is false, not true',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(namespaces, part)).toEqual([sentence]);
  });

  test('does not ask for any where the configuration has none', () => {
    expect(findings(namespaces, withObjects([]), withProperties({ namespaces: [] }))).toEqual([]);
  });

  test('does not ask for any in a cluster that waits in a second Region', () => {
    expect(namespaces(elsewhere, { ...environment, suffix: 'dr' })).toEqual([]);
  });
});
