import { createHash } from 'node:crypto';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { Once } from '../../../lambda/alert-router/once';
import { context } from './support/context';
import { FakeAws } from './support/fake-aws';
import { FakeMarks } from './support/fake-marks';

const NOW = Date.parse('2026-11-20T18:43:48Z');
const aws = new FakeAws();
let dynamo: DynamoDBClient;
let marks: FakeMarks;

/** Another process of the same function: it shares the table, and nothing else. */
const newProcess = (remaining = 60_000) =>
  new Once(dynamo, 'table').during({ ...context, getRemainingTimeInMillis: () => remaining });
const succeeds = () => jest.fn(() => Promise.resolve());

beforeAll(async () => {
  dynamo = new DynamoDBClient({
    endpoint: await aws.start(),
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  marks = new FakeMarks();
  aws.answers = marks.answers;
  aws.calls.length = 0;
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  dynamo.destroy();
  await aws.stop();
});

describe('Once', () => {
  it('does nothing for a key under which it was done already, here or in another process', async () => {
    const once = newProcess();
    const [first, second, third] = [succeeds(), succeeds(), succeeds()];
    await once.do('sns#0', first);
    await once.do('sns#0', second);
    await newProcess().do('sns#0', third);
    expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('acts under another key', async () => {
    const once = newProcess();
    const [first, second] = [succeeds(), succeeds()];
    await once.do('sns#0', first);
    await once.do('sns#1', second);
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('lets a failure through as it is, after which it can be done again', async () => {
    const failure = new RangeError('Slack is down');
    const once = newProcess();
    await expect(once.do('sns#0', () => Promise.reject(failure))).rejects.toBe(failure);
    const again = succeeds();
    await once.do('sns#0', again);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('refuses what another process is doing, and takes it up once that one’s invocation is over', async () => {
    const [early, late] = [succeeds(), succeeds()];
    await newProcess(60_000).do('sns#0', async () => {
      jest.spyOn(Date, 'now').mockReturnValue(NOW + 60_000);
      await expect(newProcess().do('sns#0', early)).rejects.toThrow('already an execution in progress');
      jest.spyOn(Date, 'now').mockReturnValue(NOW + 60_001);
      await newProcess().do('sns#0', late);
    });
    expect([early, late].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('remembers for 15 days, a day longer than SQS keeps any message', async () => {
    await newProcess().do('sns#0', succeeds());
    const last = NOW / 1000 + 15 * 86_400;
    expect(marks.written.map(({ status, expiration }) => [status.S, expiration.N])).toEqual([
      ['INPROGRESS', last],
      ['COMPLETED', last],
    ]);
    const [within, after] = [succeeds(), succeeds()];
    jest.spyOn(Date, 'now').mockReturnValue(last * 1000);
    await newProcess().do('sns#0', within);
    jest.spyOn(Date, 'now').mockReturnValue(last * 1000 + 1);
    await newProcess().do('sns#0', after);
    expect([within, after].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('marks the SHA-256 of the key in its table, apart from what else is remembered there', async () => {
    await newProcess().do('sns#0', succeeds());
    const sum = createHash('sha256').update('"sns#0"').digest('base64');
    expect(marks.written[0]?.id.S).toBe(`once#${sum}`);
    expect(aws.calls.map(({ action, input }) => [action, input['TableName']])).toEqual([
      ['PutItem', 'table'],
      ['UpdateItem', 'table'],
    ]);
  });
});
