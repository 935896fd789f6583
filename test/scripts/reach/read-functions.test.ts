import { readFunctions } from '../../../scripts/reach/read-functions';
import { resource } from '../../support/template-of';
import { BASE, readerOf } from './small-network';

const lambda = (Description: string, VpcConfig = {}) => resource('AWS::Lambda::Function', { Description, VpcConfig });
const inVpc = { SubnetIds: [{ Ref: 'Private' }], SecurityGroupIds: [{ Ref: 'Group' }] };

describe('functions in the VPC', () => {
  it('are known by their logical id; those with kubectl by one name', () => {
    const found = readFunctions(
      readerOf({
        Handler: lambda('handler for EKS kubectl', inVpc),
        Framework: lambda('framework of Kubectl', inVpc),
        Elsewhere: lambda('outside'),
      }),
    );
    expect(found.map(({ name, interfaces }) => [name, interfaces.length])).toEqual([
      ['kubectl', 2],
      ['function/Function', 1],
    ]);
  });

  it('have no public address, whatever the subnet gives', () => {
    const Private = resource('AWS::EC2::Subnet', { CidrBlock: '10.0.1.0/24', MapPublicIpOnLaunch: true });
    const [found] = readFunctions(readerOf({ ...BASE, Private }));
    expect(found?.interfaces.map(({ hasPublicAddress }) => hasPublicAddress)).toEqual([false]);
  });
});
