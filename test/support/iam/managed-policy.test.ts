import { MANAGED_POLICIES, managedPolicyDocument } from './managed-policy';

describe('copies of policies that AWS manages', () => {
  it('are read in their own partition', () => {
    const name = 'policy/AmazonEKSComputePolicy';
    const [first] = managedPolicyDocument(`arn:aws-cn:iam::aws:${name}`).Statement;
    expect(first?.Resource?.[0]).toBe('arn:aws-cn:ec2:*:*:capacity-reservation/*');
  });

  it('are missed by name: nothing counts as permitting nothing', () => {
    expect(() => managedPolicyDocument('arn:aws:iam::aws:policy/AdministratorAccess')).toThrow(/AdministratorAccess/);
  });

  it.each([...MANAGED_POLICIES.values()])('name where they come from: $arn $version', ({ arn, source, document }) => {
    expect(source).toBe(
      `https://docs.aws.amazon.com/aws-managed-policy/latest/reference/${String(arn.split('/').at(-1))}.html`,
    );
    expect(document).toBeDefined();
  });
});
