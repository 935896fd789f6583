import { sweep } from '../../../scripts/destroy/sweep';
import { unconnectedAws } from './support/aws';
import { fastHow } from './support/how';

/** As the SDK throws what a service refuses. */
class ServiceError extends Error {
  readonly $metadata = { httpStatusCode: 400 };

  constructor(
    override readonly name: string,
    message = name,
  ) {
    super(message);
  }
}

/** Things that stand until their removal has been asked for so often without an error. */
function things(standing: Map<string, Error[]>) {
  return {
    aws: unconnectedAws(),
    list: () => Promise.resolve([...standing.keys()]),
    nameOf: (name: string) => `thing ${name}`,
    remove: (name: string) => {
      const error = standing.get(name)?.shift();
      if (error !== undefined) return Promise.reject(error);
      standing.delete(name);
      return Promise.resolve();
    },
    byHand: (name: string) => `delete ${name}`,
  };
}

describe('a sweep', () => {
  it('deletes all things and says which', async () => {
    const all = things(
      new Map([
        ['a', []],
        ['b', []],
      ]),
    );
    expect(await sweep(all, fastHow())).toStrictEqual({ did: ['deleted thing a', 'deleted thing b'], stuck: [] });
  });

  it('asks again as long as another thing still uses it', async () => {
    const error = new ServiceError('DependencyViolation');
    expect(await sweep(things(new Map([['a', [error, error]]])), fastHow())).toMatchObject({ stuck: [] });
  });

  it('gives up at once what AWS will not do, and goes on with the others', async () => {
    const error = new ServiceError('OperationNotPermitted', 'deletion protection is on');
    const how = fastHow();
    const standing = new Map([
      ['a', [error, error, error]],
      ['b', []],
    ]);
    expect(await sweep(things(standing), how)).toStrictEqual({
      did: ['deleted thing b'],
      stuck: [{ what: 'thing a', why: 'AWS refused the call: deletion protection is on', next: 'delete a' }],
    });
    expect(standing.get('a')).toHaveLength(2);
  });

  it('takes what is gone meanwhile for deleted', async () => {
    const standing = new Map([['a', [new ServiceError('InvalidGroup.NotFound')]]]);
    expect(await sweep(things(standing), fastHow())).toMatchObject({ stuck: [] });
  });

  it('does not take a fault of its own for an answer of AWS', async () => {
    const standing = new Map([['a', [new TypeError('a fault')]]]);
    await expect(sweep(things(standing), fastHow())).rejects.toThrow('a fault');
  });
});
