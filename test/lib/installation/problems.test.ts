import type { Component } from '../../../lib/components/component';
import { componentProblems } from '../../../lib/installation/problems';
import type { Environment } from '../../../lib/config/schema';
import { toy } from '../../fixtures/components/toy';
import { valid, withCapacity, withNetwork } from '../../support/configuration';

const one: Component = { ...toy, after: [] };
const withComponents = (components: object, environment = valid): Environment => ({
  ...environment,
  components: { ...environment.components, ...components },
});
const onFargate = withCapacity({
  kind: 'fargate-profile',
  name: 'system',
  namespaces: ['kube-system'],
  podSize: { vCpu: 1, memoryGiB: 2 },
});

describe('componentProblems', () => {
  it('are none where everything has its place', () => {
    expect(componentProblems(valid, [one])).toEqual([]);
    expect(componentProblems(valid)).toEqual([]);
  });

  it('say what has no place, and how it gets one', () => {
    expect(componentProblems(onFargate, [one])).toEqual([
      {
        path: 'capacity',
        value: ['fargate-profile'],
        rule: 'must have a place for toy: none of the kinds listed takes the pods of the namespace toys',
        fix: 'add "toys" to the namespaces of a fargate-profile without labels, add nodes without NO_SCHEDULE or NO_EXECUTE taints, or write components: { exclude: ["toy"] }',
      },
    ]);
  });

  it('send a DaemonSet to nodes, not to Fargate', () => {
    const daemon: Component = { ...one, pods: { kind: 'daemonset' } };
    expect(componentProblems(onFargate, [daemon]).map(({ fix }) => fix)).toEqual([
      'add a managed-node-group of at least one node without NO_SCHEDULE or NO_EXECUTE taints, or write components: { exclude: ["toy"] }',
    ]);
  });

  it('repeat the sentence of a component that cannot run on a kind of capacity', () => {
    const picky: Component = { ...one, pods: { kind: 'deployment', obstacle: () => 'it looks into the kernel' } };
    expect(componentProblems(valid, [picky]).map(({ rule }) => rule)).toEqual([
      'must have a place for toy: it looks into the kernel',
    ]);
  });

  it('ask for no place without pods, nor for what is excluded', () => {
    expect(componentProblems(onFargate, [{ ...one, pods: undefined }])).toEqual([]);
    const excluded: Component = { ...one, name: 'external-dns' };
    expect(componentProblems(withComponents({ exclude: ['external-dns'] }, onFargate), [excluded])).toEqual([]);
  });

  it('refuse to leave out what another component needs', () => {
    const needed: Component = { ...one, name: 'external-secrets' };
    expect(componentProblems(withComponents({ exclude: ['external-secrets'] }), [needed, toy])).toEqual([
      {
        path: 'components.exclude',
        value: 'external-secrets',
        rule: 'must not leave out what toy needs',
        fix: 'exclude "toy" too, or install "external-secrets"',
      },
    ]);
  });

  it('let a component be without what the environment has no use for', () => {
    const unwanted: Component = { ...one, name: 'external-secrets', wanted: () => false };
    expect(componentProblems(valid, [unwanted, toy])).toEqual([]);
  });

  it.each([
    ['the value itself', { serviceAccount: { name: 'mine' } }, 'serviceAccount.name', 'mine'],
    ['the tree that holds it', { serviceAccount: 'mine' }, 'serviceAccount', 'mine'],
    ['what would be below it', { serviceAccount: { name: { first: 'm' } } }, 'serviceAccount.name.first', 'm'],
  ])('refuse guarded values: %s', (_, values, path, value) => {
    expect(componentProblems(withComponents({ values: { toy: values } }), [one])).toEqual([
      {
        path: `components.values["toy"].${path}`,
        value,
        rule: 'must leave serviceAccount.name alone: its AWS role is bound to the service account',
        fix: 'remove it',
      },
    ]);
  });

  it('let values be that only begin alike', () => {
    expect(componentProblems(withComponents({ values: { toy: { serviceAccount: { names: 1 } } } }), [one])).toEqual([]);
  });

  it('refuse values that nothing takes', () => {
    const bare: Component = { ...one, chart: undefined };
    const rules = (components: readonly Component[]) =>
      componentProblems(withComponents({ values: { toy: { a: 1 } } }), components).map(({ rule }) => rule);
    expect(rules([])).toEqual([
      'must be for a component that is installed: this one has no use in the environment, or is excluded',
    ]);
    expect(rules([bare])).toEqual(['must be for a component that is a chart: this one is made of objects only']);
  });

  it('ask for a registry where nothing gets out', () => {
    const closed = withNetwork({ nat: 'none' });
    expect(componentProblems(closed, [one]).map(({ path, rule }) => [path, rule])).toEqual([
      [
        'components.registry',
        'must be there when network.nat is "none": nothing inside could reach charts.example.com, registry.example.com',
      ],
    ]);
    const registry = { host: 'registry.example.org', prefix: 'mirror/', prefixes: {} };
    expect(componentProblems(withComponents({ registry }, closed), [one])).toEqual([]);
    expect(componentProblems(closed, [{ ...one, chart: undefined }])).toEqual([]);
  });
});
