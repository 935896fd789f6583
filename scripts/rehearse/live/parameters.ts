import { GetParameterCommand, paginateDescribeParameters } from '@aws-sdk/client-ssm';

import type { Aws } from '../aws';

/** Values of the account’s SSM parameters, by name. */
export type LiveParameters = Readonly<Record<string, string>>;

/** Reads every parameter. */
export async function readParameters({ ssm }: Aws): Promise<LiveParameters> {
  const found: Record<string, string> = {};
  for await (const page of paginateDescribeParameters({ client: ssm }, {})) {
    for (const { Name = '' } of page.Parameters ?? []) {
      found[Name] = (await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value ?? '';
    }
  }
  return found;
}
