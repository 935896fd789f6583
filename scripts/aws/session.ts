import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';

import { Aws } from './aws';
import { CallLog } from './call-log';
import { callerOf, type Caller } from './caller';
import { clientOptions, type Reach } from './client-options';
import { firstOpen } from './first-open';
import { lazy } from './lazy';
import { renewed } from './renewed';

/** How a session reaches AWS. */
export interface SessionOptions {
  /** Where the caller is asked who it is, and roles are assumed: a Region that is on in every account. */
  readonly homeRegion: string;
  readonly endpoint?: string | undefined;
  readonly answerWithin?: number | undefined;
}

/** The credentials at hand, and those of the roles that they may assume. */
export class Session {
  private readonly identities = new Map<string, Aws>();
  private readonly log = new CallLog();

  constructor(private readonly options: SessionOptions) {}

  private readonly own = lazy(() => fromNodeProviderChain({ clientConfig: { region: this.options.homeRegion } }));

  /**
   * AWS in a Region, as the first of some roles that lets the credentials at hand in.
   *
   * @param roles ARNs; none: with the credentials at hand
   */
  as(roles: readonly string[], region: string): Aws {
    const key = roles.join(' ');
    const identity = this.identities.get(key) ?? new Aws(this.reach(roles), this.log);
    this.identities.set(key, identity);
    return identity.in(region);
  }

  /** Whose the credentials at hand are. Rejects as the SDK does when there are none. */
  caller(): Promise<Caller> {
    return callerOf(this.as([], this.options.homeRegion));
  }

  private reach(roles: readonly string[]): Reach {
    const { homeRegion: region, endpoint, answerWithin } = this.options;
    const credentials = roles.length === 0 ? this.own() : this.assumed(roles);
    return { region, credentials, endpoint, ...(answerWithin === undefined ? {} : { answerWithin }) };
  }

  private assumed(roles: readonly string[]) {
    const doors = roles.map((role) =>
      fromTemporaryCredentials({
        masterCredentials: this.own(),
        params: { RoleArn: role, RoleSessionName: 'platform' },
        clientConfig: clientOptions(this.reach([])),
        clientPlugins: [
          {
            applyToStack: (stack) => {
              this.log.watchStack(stack);
            },
          },
        ],
      }),
    );
    // Once for all clients and Regions. They last an hour, which taking an environment down may outlast.
    return renewed(() => firstOpen(doors));
  }
}
