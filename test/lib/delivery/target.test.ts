import { App, Aws, DefaultStackSynthesizer, LegacyStackSynthesizer, Stack, Stage, Token } from 'aws-cdk-lib';

import { validateEnvironment } from '../../../lib/config/validate';
import { bootstrapRoleArn, distinct, qualifierOf, targetsOf, type Target } from '../../../lib/delivery/target';
import { buildPlatform } from '../../../lib/platform';
import { testApp } from '../../support/app';
import { EVERY_ENVIRONMENT } from '../../support/templates';

const target = (region: string, account = '111122223333'): Target => ({ account, region, qualifier: 'hnb659fds' });

describe('targetsOf', () => {
  it.each(Object.entries(EVERY_ENVIRONMENT))(
    'names every place that a stack of %s goes to, and no other',
    (_, input) => {
      const environment = validateEnvironment(input);
      const stage = new Stage(testApp(), 'stage');
      const { vpc } = buildPlatform(stage, environment);
      const places = stage.node.children.filter(Stack.isStack).map(({ account, region, synthesizer }) => ({
        account: Token.isUnresolved(account) ? Aws.ACCOUNT_ID : account,
        region,
        qualifier: synthesizer.bootstrapQualifier,
      }));
      const written = (targets: readonly object[]) => [...new Set(targets.map((one) => JSON.stringify(one)))].sort();
      expect(written(targetsOf(vpc, environment))).toEqual(written(places));
      expect(targetsOf(vpc, environment)).toHaveLength(written(places).length);
    },
  );
});

describe('a bootstrap role', () => {
  it('bears the name that "cdk bootstrap" gives it', () => {
    expect(bootstrapRoleArn('lookup', target('eu-west-1'))).toBe(
      `arn:${Aws.PARTITION}:iam::111122223333:role/cdk-hnb659fds-lookup-role-111122223333-eu-west-1`,
    );
  });

  it.each([
    ['the default one', new Stack(testApp()), 'hnb659fds'],
    ['that of the app', new Stack(new App({ context: { '@aws-cdk/core:bootstrapQualifier': 'mine' } })), 'mine'],
    ['its own', new Stack(testApp(), 'own', { synthesizer: new DefaultStackSynthesizer({ qualifier: 'own' }) }), 'own'],
    [
      'the default one without any',
      new Stack(testApp(), 'old', { synthesizer: new LegacyStackSynthesizer() }),
      'hnb659fds',
    ],
  ])('is of the qualifier that the stack is deployed with: %s', (_, stack, qualifier) => {
    expect(qualifierOf(stack)).toBe(qualifier);
  });
});

describe('distinct', () => {
  it('tells targets apart by account and Region', () => {
    const [here, there, elsewhere] = [target('eu-west-1'), target('eu-west-2'), target('eu-west-1', '222233334444')];
    expect(distinct([here, there, here, elsewhere, there])).toEqual([here, there, elsewhere]);
  });
});
