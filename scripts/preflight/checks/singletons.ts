import type { Check } from '../check';
import { byHand, failed, passed } from '../observation';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf } from '../resources';
import { anomalyMonitor } from '../singletons/anomaly-monitor';
import { configRecorder } from '../singletons/config-recorder';
import { deliveryChannel } from '../singletons/delivery-channel';
import { githubProvider } from '../singletons/github-provider';
import { guardDuty } from '../singletons/guard-duty';
import { imageReplication } from '../singletons/image-replication';
import { securityHub } from '../singletons/security-hub';
import type { Singleton } from '../singletons/singleton';
import type { Target } from '../target';

const SINGLETONS: readonly Singleton[] = [
  guardDuty,
  securityHub,
  configRecorder,
  deliveryChannel,
  imageReplication,
  githubProvider,
  anomalyMonitor,
];

/** CloudFormation cannot ask whether one is there, and a second creation fails (docs/decisions/016). */
export const singletons: Check = {
  id: 'singletons',
  explanation: 'What an account has once is there already only where the configuration says so.',
  mendedBy: '`existing` in the configuration of what is there',
  permissions: [...OWNED_RESOURCES, ...SINGLETONS.flatMap(({ permissions }) => permissions)],
  scope: 'region',
  async look(target, aws) {
    const wanted = SINGLETONS.flatMap((singleton) => {
      const [stack] = makersOf(singleton, target);
      return stack === undefined ? [] : [{ singleton, stack }];
    });
    if (wanted.length === 0) return [];
    const owned = await ownedResources(target, aws);
    const found = await Promise.all(
      wanted.map(async ({ singleton, stack }) => {
        const { type, what, instead, live } = singleton;
        const own = idsOf(owned, type);
        const foreign = (await live(aws)).filter((id) => !own.has(id));
        return foreign.length === 0
          ? [passed(`${stack} makes ${what}, which nobody else has made`)]
          : foreign.map((id) =>
              failed(
                `${what} is there already (${id}), and ${stack} would make another`,
                byHand(`write in the configuration of the environment: ${instead(id)}`),
              ),
            );
      }),
    );
    return found.flat();
  },
};

/** Names of the stacks that make one. */
const makersOf = ({ type, counts = () => true }: Singleton, target: Target): string[] =>
  resourcesOf(target, type)
    .filter(counts)
    .map(({ stack }) => stack.name);
