import { logs } from '../../../../scripts/rehearse/checks/logs';
import { findings, type Broken } from '../support/broken';
import { changed, live, without } from '../support/sound';

/** Places of log groups in the sound account. */
const [CONTROL_PLANE, FLOW_LOG, FUNCTION] = [0, 1, 2];

describe('the check of the logs', () => {
  test.each<Broken>([
    [
      'that the control plane has no log group',
      { logGroups: without(live.logGroups, CONTROL_PLANE) },
      'log group /aws/eks/platform-dev/cluster is missing',
    ],
    [
      'that the flow log has no log group',
      { logGroups: without(live.logGroups, FLOW_LOG) },
      'log group /aws/vpc/platform-dev/flow-logs is missing',
    ],
    [
      'records of the control plane that go too early',
      { logGroups: changed(live.logGroups, CONTROL_PLANE, { retentionInDays: 1 }) },
      'the retention of /aws/eks/platform-dev/cluster is 1, not 30',
    ],
    [
      'records of flows that stay too long',
      { logGroups: changed(live.logGroups, FLOW_LOG, { retentionInDays: 365 }) },
      'the retention of /aws/vpc/platform-dev/flow-logs is 365, not 7',
    ],
    [
      'records of the control plane that stay for ever',
      { logGroups: changed(live.logGroups, CONTROL_PLANE, { retentionInDays: undefined }) },
      'log group /aws/eks/platform-dev/cluster keeps its records for ever',
    ],
    [
      'records of a function that stay for ever',
      { logGroups: changed(live.logGroups, FUNCTION, { retentionInDays: undefined }) },
      'log group /aws/lambda/platform-dev keeps its records for ever',
    ],
    [
      'a log group without a key',
      { logGroups: changed(live.logGroups, FUNCTION, { kmsKeyId: undefined }) },
      'log group /aws/lambda/platform-dev has no key',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(logs, part)).toEqual([sentence]);
  });
});
