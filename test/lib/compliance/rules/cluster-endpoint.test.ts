import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterEndpoint as rule } from '../../../../lib/compliance/rules/cluster-endpoint';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const PRIVATE = { EndpointPrivateAccess: true, EndpointPublicAccess: false };
const LIMITED = { EndpointPrivateAccess: true, EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/24'] };
const cluster = (ResourcesVpcConfig: JsonObject) => resource('AWS::EKS::Cluster', { ResourcesVpcConfig });

describe(rule.requirement, () => {
  test('accepts a private endpoint, and a public one limited to ranges', () => {
    expect(judge(rule, cluster(PRIVATE))).toEqual([]);
    expect(judge(rule, cluster(LIMITED))).toEqual([]);
    expect(judge(rule, cluster({ ...LIMITED, PublicAccessCidrs: { Ref: 'Ranges' } }))).toEqual([]);
  });

  test('ignores ranges where there is no public endpoint', () => {
    expect(judge(rule, cluster({ ...PRIVATE, PublicAccessCidrs: ['0.0.0.0/0'] }))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['an endpoint that is not private', { ...PRIVATE, EndpointPrivateAccess: false }, ['It[EndpointPrivateAccess]']],
    ['a public endpoint without ranges', { ...LIMITED, PublicAccessCidrs: [] }, ['It[PublicAccessCidrs]']],
    ['the whole of IPv4', { ...LIMITED, PublicAccessCidrs: ['203.0.113.0/24', '0.0.0.0/0'] }, ['It[0.0.0.0/0]']],
    ['the whole of IPv6', { ...LIMITED, PublicAccessCidrs: ['::/0'] }, ['It[::/0]']],
    [
      'a range on one branch',
      { ...LIMITED, PublicAccessCidrs: [either('0.0.0.0/0', '10.0.0.0/8')] },
      ['It[0.0.0.0/0]'],
    ],
    [
      'a public endpoint on one branch',
      { ...PRIVATE, EndpointPublicAccess: either(true, false) },
      ['It[PublicAccessCidrs]'],
    ],
    [
      'a choice known only at deployment',
      { ...PRIVATE, EndpointPublicAccess: { Ref: 'P' } },
      ['It[PublicAccessCidrs]'],
    ],
    ['silence', {}, ['It[EndpointPrivateAccess]', 'It[EndpointPublicAccess]', 'It[PublicAccessCidrs]']],
  ])('refuses %s', (_, config, expected) => {
    expect(judge(rule, cluster(config))).toEqual(expected);
  });

  test('sees an override that opens the endpoint', () => {
    const template = rendered((stack) => {
      const resourcesVpcConfig = { subnetIds: ['a', 'b'], endpointPrivateAccess: true, endpointPublicAccess: false };
      const made = new eks.CfnCluster(stack, 'Cluster', { roleArn: 'role', resourcesVpcConfig });
      made.addPropertyOverride('ResourcesVpcConfig.EndpointPublicAccess', true);
      made.addPropertyOverride('ResourcesVpcConfig.PublicAccessCidrs', ['0.0.0.0/0']);
    });
    expect(findingsOf(rule, template)).toEqual(['Cluster[0.0.0.0/0]']);
  });
});
