import { items, referencesIn, textOf, type Template, type TemplateResource } from '../../lib/compliance/template';
import { dev } from '../../lib/config/environments/dev';
import { prod } from '../../lib/config/environments/prod';
import { staging } from '../../lib/config/environments/staging';
import { FIXTURES } from '../fixtures/environments';
import { platformOf, resourcesOf, theResource } from '../support/templates';

/** The order does not hang on the Kubernetes version: the fixtures of versions add nothing here. */
const SHAPES = { dev, staging, prod, ...FIXTURES };
const PLACES = ['AWS::EKS::Nodegroup', 'AWS::AutoScaling::AutoScalingGroup', 'AWS::EKS::FargateProfile'];
/** Where add-ons run: profiles for other namespaces need not be there before them. */
const ADDON_NAMESPACES = ['kube-system', 'amazon-cloudwatch'];
const BEFORE_NODES = ['vpc-cni', 'kube-proxy', 'eks-pod-identity-agent'];

/** What CloudFormation makes before a resource: what it names, and what it refers to. */
const waitsFor = ({ properties, attributes }: TemplateResource, { resources }: Template): string[] => [
  ...items(attributes, 'DependsOn').map(String),
  ...[...referencesIn(properties)].filter((reference) => resources.has(reference)),
];

/** Everything that is there before a resource; throws on a circle. */
function before(body: Template) {
  const known = new Map<string, ReadonlySet<string>>();
  const visit = (id: string, path: readonly string[]): ReadonlySet<string> => {
    const done = known.get(id);
    if (done !== undefined) return done;
    if (path.includes(id)) throw new RangeError(`Circle: ${[...path, id].join(' > ')}`);
    const resource = body.resources.get(id);
    const direct = resource === undefined ? [] : waitsFor(resource, body);
    const all = new Set(direct.flatMap((other) => [other, ...visit(other, [...path, id])]));
    known.set(id, all);
    return all;
  };
  return (id: string) => visit(id, []);
}

/** Every stack with a cluster: that of the first Region, and that of the second where there is one. */
const CLUSTERS = Object.entries(SHAPES).flatMap(([name, environment]) => {
  const { eks, drRegion } = platformOf(environment);
  return [[name, eks] as const, ...(drRegion === undefined ? [] : [[`${name}, second Region`, drRegion] as const])];
});

describe.each(Object.entries(SHAPES))('stacks of %s', (_, environment) => {
  const bodies = Object.values(platformOf(environment)).map(({ body }) => body);

  it('hold resources that wait for each other in no circle', () => {
    for (const body of bodies) {
      const visit = before(body);
      expect(() => {
        for (const id of body.resources.keys()) visit(id);
      }).not.toThrow();
    }
  });

  it('hold resources that wait for such as exist', () => {
    for (const body of bodies) {
      const named = [...body.resources.values()].flatMap(({ attributes }) =>
        items(attributes, 'DependsOn').map(String),
      );
      expect(named.filter((id) => !body.resources.has(id))).toEqual([]);
    }
  });
});

describe.each(CLUSTERS)('resources of %s', (_, eks) => {
  const beforeIn = before(eks.body);
  const cluster = theResource(eks, 'AWS::EKS::Cluster');
  const places = resourcesOf(eks, ...PLACES);
  const addons = resourcesOf(eks, 'AWS::EKS::Addon').map(({ logicalId, properties }) => ({
    logicalId,
    name: textOf(properties['AddonName']),
  }));
  const early = addons.filter(({ name }) => BEFORE_NODES.includes(name));
  const late = addons.filter(({ name }) => !BEFORE_NODES.includes(name));

  it('the cluster: after its log group, its key and its role', () => {
    const logGroup = resourcesOf(eks, 'AWS::Logs::LogGroup').find(
      ({ properties }) => properties['LogGroupName'] === `/aws/eks/${textOf(cluster.properties['Name'])}/cluster`,
    );
    expect(logGroup).toBeDefined();
    expect(beforeIn(cluster.logicalId)).toContain(logGroup?.logicalId);
    for (const property of ['EncryptionConfig', 'RoleArn']) {
      for (const id of referencesIn(cluster.properties[property])) expect(beforeIn(cluster.logicalId)).toContain(id);
    }
  });

  it('capacity: after networking, credentials and the OIDC provider', () => {
    const oidc = theResource(eks, 'AWS::IAM::OIDCProvider').logicalId;
    for (const { logicalId } of places) {
      for (const needed of [cluster.logicalId, oidc, ...early.map((addon) => addon.logicalId)]) {
        expect([logicalId, beforeIn(logicalId).has(needed) ? needed : undefined]).toEqual([logicalId, needed]);
      }
    }
  });

  it('add-ons that need nodes: after all capacity that takes their pods, and after networking', () => {
    const taking = places.filter(
      ({ type, properties }) =>
        type !== 'AWS::EKS::FargateProfile' ||
        ADDON_NAMESPACES.some((namespace) => JSON.stringify(properties['Selectors']).includes(`"${namespace}"`)),
    );
    for (const { name, logicalId } of late) {
      for (const needed of [...taking, ...early]) {
        expect([name, beforeIn(logicalId).has(needed.logicalId) ? needed.logicalId : undefined]).toEqual([
          name,
          needed.logicalId,
        ]);
      }
    }
  });

  it('launch templates: as soon as what they name is there, for they start nothing', () => {
    for (const { attributes } of resourcesOf(eks, 'AWS::EC2::LaunchTemplate')) {
      expect(items(attributes, 'DependsOn')).toEqual([]);
    }
  });

  it('an upgrade: everything else that carries the version after the control plane, and none of it left behind', () => {
    const images = resourcesOf(eks, 'AWS::EC2::LaunchTemplate').filter(({ properties }) =>
      JSON.stringify(properties).includes('"ImageId"'),
    );
    const groups = resourcesOf(eks, 'AWS::EKS::Nodegroup');
    for (const { logicalId } of [...images, ...groups, ...addons]) {
      expect([logicalId, ...beforeIn(logicalId)]).toContain(cluster.logicalId);
    }
    expect(groups.filter(({ properties }) => properties['Version'] !== cluster.properties['Version'])).toEqual([]);
  });

  it('add-ons that nodes need: before all capacity', () => {
    for (const { logicalId } of early) {
      expect(places.filter((place) => beforeIn(logicalId).has(place.logicalId))).toEqual([]);
    }
  });
});

describe('the environments together', () => {
  it('have every kind of capacity and every early add-on', () => {
    const all = CLUSTERS.map(([, stack]) => stack);
    expect(new Set(all.flatMap((eks) => resourcesOf(eks, ...PLACES).map(({ type }) => type)))).toEqual(new Set(PLACES));
    const names = all.flatMap((eks) =>
      resourcesOf(eks, 'AWS::EKS::Addon').map(({ properties }) => textOf(properties['AddonName'])),
    );
    expect(names).toEqual(expect.arrayContaining([...BEFORE_NODES, 'coredns']));
  });
});
