import { clientOptions } from '../../../scripts/aws/client-options';

const REACH = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

describe('the options of every client', () => {
  test('give up a connection after four seconds and an answer after eight, and say so as an error', () => {
    expect(clientOptions(REACH).requestHandler).toEqual({
      connectionTimeout: 4_000,
      requestTimeout: 8_000,
      throwOnRequestTimeout: true,
    });
  });

  test('wait as long as they are told, and for a connection no longer than for an answer', () => {
    const patient = clientOptions({ ...REACH, answerWithin: 60_000 }).requestHandler;
    const hasty = clientOptions({ ...REACH, answerWithin: 500 }).requestHandler;
    expect([patient.connectionTimeout, patient.requestTimeout]).toEqual([4_000, 60_000]);
    expect([hasty.connectionTimeout, hasty.requestTimeout]).toEqual([500, 500]);
  });

  test('ask three times more when AWS throttles', () => {
    expect(clientOptions(REACH)).toMatchObject({ maxAttempts: 4, retryMode: 'standard' });
  });

  test('leave the address to the SDK unless one is given', () => {
    expect(clientOptions(REACH)).not.toHaveProperty('endpoint');
    expect(clientOptions({ ...REACH, endpoint: 'http://localhost:1' }).endpoint).toBe('http://localhost:1');
  });
});
