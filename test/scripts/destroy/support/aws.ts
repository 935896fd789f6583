import { Aws } from '../../../../scripts/aws/aws';

/** AWS where nobody listens: a test says what its services answer. */
export const unconnectedAws = (region = 'eu-west-1'): Aws =>
  new Aws({
    region,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    endpoint: 'http://127.0.0.1:9',
  });
