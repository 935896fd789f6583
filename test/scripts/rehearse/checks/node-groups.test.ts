import type { ResponseLaunchTemplateData } from '@aws-sdk/client-ec2';

import { nodeGroups } from '../../../../scripts/rehearse/checks/node-groups';
import { findings, type Broken } from '../support/broken';
import { changed, live, without } from '../support/sound';

const template = (changes: ResponseLaunchTemplateData) => ({
  launchTemplates: changed(live.launchTemplates, 0, {
    LaunchTemplateData: { ...live.launchTemplates[0]?.LaunchTemplateData, ...changes },
  }),
});
const [first] = live.nodegroups;

describe('the check of the node groups', () => {
  test.each<Broken>([
    [
      'a group that is missing',
      { nodegroups: without(live.nodegroups, 1) },
      "the managed node groups is [ 'system' ], not [ 'application', 'system' ]",
    ],
    [
      'a group too many',
      { nodegroups: [...live.nodegroups, { ...first, labels: { 'node-group': 'surplus' } }] },
      "the managed node groups is [ 'application', 'surplus', 'system' ], not [ 'application', 'system' ]",
    ],
    [
      'a group twice',
      { nodegroups: [...live.nodegroups, { ...first }] },
      "the managed node groups is [ 'application', 'system', 'system' ], not [ 'application', 'system' ]",
    ],
    [
      'a group without its label',
      { nodegroups: changed(live.nodegroups, 0, { labels: {} }) },
      "the managed node groups is [ '', 'application' ], not [ 'application', 'system' ]",
    ],
    [
      'another size',
      { nodegroups: changed(live.nodegroups, 0, { scalingConfig: { minSize: 2, maxSize: 4 } }) },
      'the size of system is [ 2, 4 ], not [ 2, 3 ]',
    ],
    [
      'other instance types',
      { nodegroups: changed(live.nodegroups, 1, { instanceTypes: ['t3.micro'] }) },
      "the instance types of application is [ 't3.micro' ], not [ 'm7g.xlarge' ]",
    ],
    [
      'nodes in a public subnet',
      { nodegroups: changed(live.nodegroups, 0, { subnets: ['subnet-private-a', 'subnet-public-b'] }) },
      'managed node group system stands in subnet-public-b, which is no private subnet of ours',
    ],
    [
      'IMDSv1',
      template({ MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 1 } }),
      "IMDSv2 of nodes is 'optional', not 'required'",
    ],
    [
      'metadata in reach of pods',
      template({ MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 } }),
      'the hop limit of nodes is 2, not 1',
    ],
    [
      'a volume that is not encrypted',
      template({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false, VolumeType: 'gp3' } }] }),
      'the encryption of /dev/xvda of nodes is false, not true',
    ],
    [
      'a volume of an old type',
      template({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp2' } }] }),
      "the type of /dev/xvda of nodes is 'gp2', not 'gp3'",
    ],
    [
      'a launch template that says nothing of volumes',
      template({ BlockDeviceMappings: undefined }),
      'launch template nodes leaves its volumes to the image',
    ],
    [
      'a launch template with an empty list of volumes',
      template({ BlockDeviceMappings: [] }),
      'launch template nodes leaves its volumes to the image',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(nodeGroups, part)).toEqual([sentence]);
  });

  test('reports a launch template without data', () => {
    const launchTemplates = changed(live.launchTemplates, 0, { LaunchTemplateData: undefined });
    expect(findings(nodeGroups, { launchTemplates })).toEqual([
      "IMDSv2 of nodes is undefined, not 'required'",
      'the hop limit of nodes is undefined, not 1',
      'launch template nodes leaves its volumes to the image',
    ]);
  });
});
