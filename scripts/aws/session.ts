import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';

import { Aws } from './aws';
import type { Reach } from './client-options';
import { lazy } from './lazy';

/** How a session reaches AWS. */
export interface SessionOptions {
  /** Where the caller is asked who it is. */
  readonly homeRegion: string;
  readonly endpoint?: string | undefined;
  readonly answerWithin?: number | undefined;
}

/** Whose credentials these are. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
}

/** The credentials at hand, and those of the roles that they may assume. */
export class Session {
  private readonly places = new Map<string, Aws>();

  constructor(private readonly options: SessionOptions) {}

  private readonly own = lazy(() => fromNodeProviderChain({ clientConfig: { region: this.options.homeRegion } }));

  /** AWS in a Region, with the credentials at hand, or as a role. */
  as(role: string | undefined, region: string): Aws {
    const key = `${role ?? ''} ${region}`;
    const place = this.places.get(key) ?? new Aws(this.reach(role, region));
    this.places.set(key, place);
    return place;
  }

  /** Whose the credentials at hand are. Rejects as the SDK does when there are none. */
  readonly caller = lazy(async (): Promise<Caller> => {
    const { Account = '', Arn = '' } = await this.as(undefined, this.options.homeRegion)
      .sts()
      .send(new GetCallerIdentityCommand());
    return { account: Account, arn: Arn };
  });

  private reach(role: string | undefined, region: string): Reach {
    const { endpoint, answerWithin } = this.options;
    const credentials = role === undefined ? this.own() : this.assumed(role, region);
    return { region, credentials, endpoint, ...(answerWithin === undefined ? {} : { answerWithin }) };
  }

  private assumed(role: string, region: string) {
    const { endpoint } = this.options;
    const assume = fromTemporaryCredentials({
      masterCredentials: this.own(),
      params: { RoleArn: role, RoleSessionName: 'platform' },
      clientConfig: { region, ...(endpoint === undefined ? {} : { endpoint }) },
    });
    // Once for all clients of the place: a session does not outlive its credentials, which last an hour.
    return lazy(() => assume());
  }
}
