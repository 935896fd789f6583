import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';

import { namedPorts } from '../../../lib/cluster/open-ports';
import type { ClusterFacts } from '../../../lib/components/cluster-facts';
import type { Component } from '../../../lib/components/component';
import type { Environment } from '../../../lib/config/schema';
import { Installation } from '../../../lib/installation/installation';
import { installable } from '../../../lib/installation/installed-cluster';
import { namespaceOf } from '../../../lib/installation/namespaces';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { toy } from '../../fixtures/components/toy';
import { testApp } from '../../support/app';
import type { Rendered } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';
import { valid, withCluster, withNetwork } from '../../support/configuration';

const TOKEN = 'arn:aws:lambda:us-east-1:111122223333:function:kubectl';

const facts = (environment: Environment): ClusterFacts => ({
  environment,
  clusterName: 'platform-test',
  region: 'us-east-1',
  vpcId: 'vpc-1',
  volumeKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1',
});

const HELM = 'Custom::AWSCDK-EKS-HelmChart';
const OBJECTS = 'Custom::AWSCDK-EKS-KubernetesResource';
const WAIT = 'Custom::AWSCDK-EKS-KubernetesObjectValue';
const TYPES = [HELM, OBJECTS, WAIT, 'AWS::IAM::Role', 'AWS::IAM::ManagedPolicy', 'AWS::EKS::PodIdentityAssociation'];

/** What stands in a template for components: steps by kind, in the words of CloudFormation. */
function installed(components: readonly Component[], environment = valid) {
  const stack = new Stack(testApp(), 'Test');
  const madeCluster = eks.Cluster.fromClusterAttributes(stack, 'Made', {
    clusterName: 'platform-test',
    openIdConnectProvider: iam.OpenIdConnectProvider.fromOpenIdConnectProviderArn(
      stack,
      'Issuer',
      'arn:aws:iam::111122223333:oidc-provider/oidc.example.com/id/1',
    ),
  });
  const kubectlProvider = eks.KubectlProvider.fromKubectlProviderAttributes(stack, 'Kubectl', {
    serviceToken: TOKEN,
    role: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/kubectl'),
  });
  const cluster = installable(stack, { cluster: madeCluster, kubectlProvider });
  new Installation(stack, 'Components', { cluster, madeCluster, components, facts: facts(environment) });
  const template = Template.fromStack(stack);
  const resources: Readonly<Record<string, Rendered>> = Object.fromEntries(
    TYPES.flatMap((type) => Object.entries<Rendered>(template.findResources(type))),
  );
  const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const idOf = (prefix: string) => Object.keys(resources).find((id) => id.startsWith(prefix)) ?? '';
  return { resources, ofType, idOf };
}

describe('a component that is one file', () => {
  it('is one release: pinned, in its namespace, complete when its pods are ready, within its time', () => {
    const [release] = installed([toy]).ofType(HELM);
    expect(release?.[1].Properties).toEqual({
      ServiceToken: TOKEN,
      ClusterName: 'platform-test',
      Release: 'toy',
      Chart: 'toy-chart',
      Repository: 'https://charts.example.com/toys',
      Version: '1.2.3',
      Namespace: 'toys',
      Wait: true,
      Timeout: '240s',
      Values:
        '{"cluster":{"name":"platform-test"},"serviceAccount":{"name":"toy","annotations":{}},"flock":["dolly","molly"]}',
    });
  });

  it('has its namespace, its wait and its objects, each a step', () => {
    const { ofType } = installed([toy]);
    expect(ofType(OBJECTS).map(([, { Properties }]) => propertyOf(Properties, 'Manifest'))).toEqual([
      JSON.stringify([namespaceOf('toys', 'baseline')]),
      JSON.stringify([{ apiVersion: 'example.com/v1', kind: 'Flock', metadata: { name: 'white' } }]),
    ]);
    expect(ofType(WAIT).map(([, { Properties }]) => Properties)).toEqual([
      {
        ServiceToken: TOKEN,
        ClusterName: 'platform-test',
        ObjectType: 'crd',
        ObjectName: 'flocks.example.com',
        ObjectNamespace: 'default',
        JsonPath: '.status.conditions[0].status',
        TimeoutSeconds: 300,
      },
    ]);
  });

  it('goes step by step: namespace, identity, release, wait, objects', () => {
    const { resources, idOf } = installed([toy]);
    const after = (prefix: string) => resources[idOf(prefix)]?.DependsOn ?? [];
    expect(after('ComponentstoyIdentityRole')).toContain(idOf('ComponentsNamespacetoys'));
    expect(after('ComponentstoyRelease')).toEqual(
      expect.arrayContaining([idOf('ComponentsNamespacetoys'), idOf('ComponentstoyIdentityAssociation')]),
    );
    expect(after('ComponentstoyPasture')).toContain(idOf('ComponentstoyRelease'));
    expect(after('ComponentstoyFlockwhite')).toContain(idOf('ComponentstoyPasture'));
  });

  it('has a role that its service account alone takes on, with its permissions and no more', () => {
    const { ofType } = installed([toy]);
    expect(ofType('AWS::EKS::PodIdentityAssociation').map(([, { Properties }]) => Properties)).toMatchObject([
      { ClusterName: 'platform-test', Namespace: 'toys', ServiceAccount: 'toy' },
    ]);
    expect(ofType('AWS::IAM::ManagedPolicy').map(([, { Properties }]) => Properties)).toMatchObject([
      {
        PolicyDocument: {
          Statement: [
            {
              Sid: 'Count',
              Action: 'sqs:GetQueueAttributes',
              Resource: 'arn:aws:sqs:us-east-1:111122223333:sheep',
            },
          ],
        },
      },
    ]);
  });

  it('tells its chart the role where tokens are used instead', () => {
    const { ofType, idOf } = installed([toy], withCluster({ workloadIdentity: 'irsa' }));
    expect(ofType('AWS::EKS::PodIdentityAssociation')).toEqual([]);
    const [release] = ofType(HELM);
    expect(JSON.stringify(release?.[1].Properties)).toContain(
      String.raw`\"annotations\":{\"eks.amazonaws.com/role-arn\":\"",{"Fn::GetAtt":["${idOf('ComponentstoyIdentityRole')}","Arn"]}`,
    );
  });

  it('opens its port, pays for its endpoint, and says why', () => {
    expect(namedPorts(valid, [toy])).toContainEqual(toy.ports[0]);
    expect(namedPorts(valid, [])).not.toContainEqual(toy.ports[0]);
    expect(interfaceEndpoints(withNetwork({ endpoints: 'required' }), [toy])).toContainEqual(toy.endpoints[0]);
    expect(interfaceEndpoints(withNetwork({ endpoints: 'gateways' }), [toy])).toEqual([]);
  });
});

describe('Installation', () => {
  const other: Component = {
    ...toy,
    name: 'other',
    after: [],
    namespace: { name: 'kube-system' },
    identity: undefined,
    objects: undefined,
    readiness: undefined,
  };

  it('lets components wait for those that they need, and for no other', () => {
    const base: Component = { ...other, name: 'external-secrets' };
    const { resources, idOf } = installed([toy, other, base]);
    const after = (prefix: string) => resources[idOf(prefix)]?.DependsOn ?? [];
    expect(after('ComponentstoyRelease')).toContain(idOf('ComponentsexternalsecretsRelease'));
    expect(after('ComponentsotherRelease')).toEqual([]);
    expect(after('ComponentsexternalsecretsRelease')).toEqual([]);
  });

  it('makes no role for a service account whose role stands elsewhere', () => {
    const { ofType } = installed([{ ...other, identity: { serviceAccount: 'toy' } }]);
    expect(ofType('AWS::IAM::Role')).toEqual([]);
    expect(ofType('AWS::EKS::PodIdentityAssociation')).toEqual([]);
  });

  it('makes no namespace that EKS makes', () => {
    expect(installed([other]).ofType(OBJECTS)).toEqual([]);
  });

  it('gives a chart ten minutes, and no chart its own namespace', () => {
    const { timeoutMinutes, ...chart } = toy.chart;
    expect(timeoutMinutes).toBe(4);
    const [release] = installed([{ ...other, chart }]).ofType(HELM);
    expect(release?.[1].Properties).toMatchObject({ Timeout: '600s' });
    expect(release?.[1].Properties).not.toHaveProperty('CreateNamespace');
  });

  it('takes over objects that are there already', () => {
    const { ofType } = installed([toy]);
    expect(ofType(OBJECTS).map(([, { Properties }]) => propertyOf(Properties, 'Overwrite'))).toEqual([true, true]);
    expect(JSON.stringify(ofType(OBJECTS))).not.toContain('prune');
  });
});
