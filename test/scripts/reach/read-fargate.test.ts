import type { JsonObject } from '../../../lib/compliance/template';
import { readFargate } from '../../../scripts/reach/read-fargate';
import { resource } from '../../support/template-of';
import { clusterWith } from './small-cluster';
import { readerOf, the } from './small-network';

const podsOf = (resources: JsonObject) => {
  const reader = readerOf({ Cluster: clusterWith(), ...resources });
  return readFargate(reader, the(reader.templates, 'Cluster'));
};
const profile = (...subnets: string[]) =>
  resource('AWS::EKS::FargateProfile', { Subnets: subnets.map((Ref) => ({ Ref })) });

describe('pods on Fargate', () => {
  it('stand in the subnets of all profiles, each once, with the group that EKS makes', () => {
    const found = podsOf({ One: profile('Private'), Two: profile('Private', 'Public') });
    expect(found.map(({ subnet, groups }) => [subnet.tier, groups?.map(({ name }) => name)])).toEqual([
      ['private', ['group made by EKS']],
      ['public', ['group made by EKS']],
    ]);
  });

  it('are not there without a profile', () => {
    expect(podsOf({})).toEqual([]);
  });
});
