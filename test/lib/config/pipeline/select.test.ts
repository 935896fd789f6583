import { ConfigurationError } from '../../../../lib/config/problem';
import { selectDelivery, type DeliverySelection } from '../../../../lib/config/pipeline/select';

const select = (selection: Partial<DeliverySelection>) => selectDelivery({ overrides: {}, ...selection });

function problemsOf(selection: Partial<DeliverySelection>) {
  try {
    select(selection);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('selectDelivery', () => {
  it.each([undefined, false, 'false'])('delivers nothing with -c pipeline=%p', (pipeline) => {
    expect(select({ pipeline, overrides: { '-c environment': 'prod' } })).toBeUndefined();
  });

  it.each([true, 'true'])('delivers by a pipeline, in its order, with -c pipeline=%p', (pipeline) => {
    const delivery = select({ pipeline });
    expect(delivery?.by).toBe('pipeline');
    expect(delivery?.environments.map(({ name }) => name)).toEqual(['dev', 'staging', 'prod']);
    expect(delivery?.pipeline.name).toBe('delivery');
  });

  it('delivers by GitHub Actions with -c github=true', () => {
    expect(select({ github: 'true' })).toMatchObject({ by: 'github' });
  });

  it('takes the account of the credentials for the pipeline, and for environments that name none', () => {
    const delivery = select({ pipeline: true, defaultAccount: '444455556666' });
    expect(delivery?.pipeline.account).toBe('444455556666');
    expect(delivery?.environments.map(({ account }) => account)).toEqual(
      Array.from({ length: 3 }, () => '444455556666'),
    );
  });

  it.each(['yes', 1, 'prod'])('refuses -c pipeline=%p', (pipeline) => {
    expect(problemsOf({ pipeline })).toEqual([
      {
        path: '-c pipeline',
        value: pipeline,
        rule: 'must be true or false',
        fix: 'write -c pipeline=true, or leave it out',
      },
    ]);
  });

  it('refuses two ways of delivery at once', () => {
    expect(problemsOf({ pipeline: true, github: true })).toMatchObject([{ path: '-c github' }]);
  });

  it('refuses whatever the pipeline would not know of when it makes itself again', () => {
    const overrides = {
      '-c environment': 'prod',
      '-c suffix': 'pr12',
      PLATFORM_REGION: 'eu-west-1',
      PLATFORM_ACCOUNT: undefined,
    };
    expect(problemsOf({ pipeline: 'true', overrides }).map(({ path }) => path)).toEqual([
      '-c environment',
      '-c suffix',
      'PLATFORM_REGION',
    ]);
  });
});
