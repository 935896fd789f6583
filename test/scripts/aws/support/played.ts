import { Aws } from '../../../../scripts/aws/aws';

/** AWS with nobody at the other end: a test answers in place of the services. */
export const playedAws = (region = 'eu-west-1'): Aws =>
  new Aws({
    region,
    credentials: { accessKeyId: 'played', secretAccessKey: 'played' },
    endpoint: 'http://localhost:9',
  });

/** An error as the SDK throws it when a service has refused. */
export const refusal = (name: string, httpStatusCode = 400, message = 'No'): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
