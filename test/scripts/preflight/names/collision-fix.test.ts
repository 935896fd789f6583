import { collisionFix } from '../../../../scripts/preflight/names/collision-fix';
import { cluster } from '../../../../scripts/preflight/names/cluster';
import { keyAlias } from '../../../../scripts/preflight/names/key-alias';
import { logGroup } from '../../../../scripts/preflight/names/log-group';
import type { NamedKind } from '../../../../scripts/preflight/names/named-kind';
import { queue } from '../../../../scripts/preflight/names/queue';
import { byHand } from '../../../../scripts/preflight/observation';
import { resourcesOf } from '../../../../scripts/preflight/resources';
import { targetWith } from '../support/target';

const RENAME = 'to leave it alone: deploy under another name with -c suffix=<suffix>';

/** The ways out for a resource of this kind that collides, with this deletion policy. */
function fixOf(kind: NamedKind, DeletionPolicy: string, physicalId = 'it') {
  const [resource] = resourcesOf(targetWith({ It: { Type: kind.type, DeletionPolicy } }), kind.type);
  if (resource === undefined) throw new RangeError(`No ${kind.type}`);
  return collisionFix({ kind, resource, name: 'it', physicalId });
}

describe('collisionFix', () => {
  it.each(['Retain', 'RetainExceptOnCreate'])(
    'offers to take over what CloudFormation can import and would keep, before anything else: %s',
    (policy) => {
      expect(fixOf(logGroup, policy)).toEqual(
        byHand(
          [
            'to take it over as it is: npx cdk deploy platform-test-Eks --import-existing-resources',
            RENAME,
            'to delete it WITH WHAT IT HOLDS (log events, which may be audit trails): ' +
              'aws logs delete-log-group --log-group-name it --region us-east-1',
          ].join('; '),
        ),
      );
    },
  );

  it('does not offer to take over what the stack would not keep', () => {
    expect(fixOf(keyAlias, 'Delete')).toEqual(
      byHand(`${RENAME}; to delete it: aws kms delete-alias --alias-name it --region us-east-1`),
    );
  });

  it('does not offer to take over what CloudFormation cannot import, and deletes it by its physical id', () => {
    expect(fixOf(queue, 'Retain', 'https://sqs/it')).toEqual(
      byHand(
        `${RENAME}; to delete it WITH WHAT IT HOLDS (the messages that wait in it): ` +
          'aws sqs delete-queue --queue-url https://sqs/it --region us-east-1',
      ),
    );
  });

  it('offers no deletion of what nobody should delete to make room', () => {
    expect(fixOf(cluster, 'Retain')).toEqual(byHand(RENAME));
  });
});
