import type { JsonObject } from '../../../../lib/compliance/template';
import { instanceTypes } from '../../../../scripts/preflight/checks/instance-types';
import { emulatedAccount } from '../../../support/emulated-account';
import { offer } from '../support/offer';
import { ask } from '../support/outcomes';
import { refsTo, subnetsIn } from '../support/subnets';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const ZONES = ['us-east-1a', 'us-east-1b'];
const nodes = (...InstanceTypes: readonly string[]) => ({
  Nodes: { Type: 'AWS::EKS::Nodegroup', Properties: { InstanceTypes, Subnets: refsTo(...ZONES) } },
});
const look = (resources: JsonObject) =>
  ask(instanceTypes, targetWith({ ...subnetsIn(...ZONES), ...resources }, { account: account.id }), account.freshAws());

beforeEach(() => offer(account, {}));

describe('instance-types', () => {
  test('passes where every zone offers one of the types, page after page', async () => {
    await offer(account, {
      page: 1,
      instances: { 't4g.large': ['us-east-1a'], 'm7g.large': ['us-east-1b'] },
    });
    expect(await look(nodes('t4g.large', 'm7g.large'))).toEqual([
      { outcome: 'passed', says: 'the zones offer what is launched in them: m7g.large, t4g.large', fix: null },
    ]);
  });

  test('asks nothing where nothing is launched', async () => {
    expect(await look({})).toEqual([]);
  });

  test('fails where a zone does not offer the only type', async () => {
    await offer(account, { instances: { 't4g.large': ['us-east-1b'] } });
    expect(await look(nodes('t4g.large'))).toEqual([
      {
        outcome: 'failed',
        says: 'platform-test-Eks/Nodes launches t4g.large, which us-east-1b does not offer',
        fix: {
          kind: 'by-hand',
          how:
            'name a type that us-east-1b offers (aws ec2 describe-instance-type-offerings --location-type availability-zone ' +
            '--filters Name=location,Values=us-east-1b --region us-east-1), or leave the zone out',
        },
      },
    ]);
  });

  test('fails where a zone offers none of several types', async () => {
    await offer(account, { instances: { 't4g.large': ['us-east-1b'], 'm7g.large': ['us-east-1b'] } });
    expect(await look(nodes('t4g.large', 'm7g.large'))).toMatchObject([
      { outcome: 'failed', says: 'platform-test-Eks/Nodes finds none of t4g.large, m7g.large in us-east-1b' },
    ]);
  });

  test('warns of a type that no zone offers, where others are left', async () => {
    await offer(account, { instances: { 'm7g.large': ['*'] } });
    expect(await look(nodes('t4g.large', 'm7g.large'))).toEqual([
      {
        outcome: 'warning',
        says: 'platform-test-Eks/Nodes names m7g.large, which none of its zones offers: it has fewer types to choose from',
        fix: { kind: 'by-hand', how: 'take m7g.large out of its instanceTypes, or name one that us-east-1 offers' },
      },
    ]);
  });

  test('fails for a type that does not exist at all', async () => {
    expect(await look(nodes('t4g.enormous'))).toMatchObject([
      { outcome: 'failed', says: 'platform-test-Eks/Nodes launches t4g.enormous, which us-east-1a does not offer' },
      { outcome: 'failed', says: 'platform-test-Eks/Nodes launches t4g.enormous, which us-east-1b does not offer' },
    ]);
  });
});
