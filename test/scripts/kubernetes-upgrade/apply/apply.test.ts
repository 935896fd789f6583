import type { JsonObject } from '../../../../lib/compliance/template';
import { Aws } from '../../../../scripts/aws/aws';
import { apply, type ApplyOptions } from '../../../../scripts/kubernetes-upgrade/apply/apply';
import * as deployed from '../../../../scripts/kubernetes-upgrade/apply/deployed-template';
import * as pausing from '../../../../scripts/kubernetes-upgrade/apply/paused';
import { RefusedError } from '../../../../scripts/kubernetes-upgrade/apply/refused';
import * as verification from '../../../../scripts/kubernetes-upgrade/apply/verify';
import * as watching from '../../../../scripts/kubernetes-upgrade/apply/watch';
import { resource, stackOf } from '../../guard/support/stacks';
import { liveCluster, nodeGroup } from '../support/live';

const STACKS = ['platform-test-DrRegion', 'platform-test-Eks'];
const second = { name: 'platform-test-dr', region: 'us-west-2', stack: 'platform-test-DrRegion', isSecond: true };
const old = [liveCluster({ planned: second }), liveCluster()];
const arrived = { version: '1.36', nodeGroups: { value: [nodeGroup({ version: '1.36' })] } };

const template = (Version: string, more: JsonObject = {}): JsonObject => ({
  Resources: { C: resource('AWS::EKS::Cluster', { Version, ...more }) },
});

/** An upgrade in which everything goes well, unless a test says otherwise; what was done, in order. */
function scene({ before = template('1.35'), after = template('1.36'), fails = '', left = '' } = {}) {
  const done: string[] = [];
  const aws = new Aws({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  jest.spyOn(deployed, 'deployedTemplate').mockImplementation((_, name) => Promise.resolve(stackOf(before, name)));
  jest.spyOn(watching, 'watch').mockResolvedValue();
  jest.spyOn(verification, 'verify').mockImplementation((_, { name }) => {
    done.push(`verified ${name}`);
    return Promise.resolve(name === left ? ['a node group'] : []);
  });
  const options: ApplyOptions = {
    to: '1.36',
    awsIn: () => aws,
    synthesized: STACKS.map((name) => stackOf(after, name)),
    deploy: (stack) => {
      done.push(`deployed ${stack}`);
      return Promise.resolve(stack !== fails);
    },
    mayGoOn: (question) => {
      done.push(`asked ${question.split('\n').length}`);
      return Promise.resolve(true);
    },
    say: () => undefined,
    pause: () => Promise.resolve(),
  };
  return { done, options };
}

afterEach(() => jest.restoreAllMocks());

describe('apply', () => {
  it('asks once, then deploys and verifies the second Region before the first is touched', async () => {
    const { done, options } = scene();
    expect((await apply(old, options)).map(({ outcome }) => outcome)).toEqual(['upgraded', 'upgraded']);
    expect(done).toEqual([
      'asked 6',
      'deployed platform-test-DrRegion',
      'verified platform-test-dr',
      'deployed platform-test-Eks',
      'verified platform-test',
    ]);
  });

  it('does not touch the first Region when the deployment of the second fails', async () => {
    const { done, options } = scene({ fails: 'platform-test-DrRegion' });
    expect(await apply(old, options)).toEqual([
      {
        name: 'platform-test-dr',
        region: 'us-west-2',
        outcome: 'failed',
        remaining: [expect.stringMatching(/^the deployment of platform-test-DrRegion failed or was interrupted/)],
      },
    ]);
    expect(done).toEqual(['asked 6', 'deployed platform-test-DrRegion']);
  });

  it('does not touch the first Region when the second is deployed but not as it should be', async () => {
    const { done, options } = scene({ left: 'platform-test-dr' });
    expect(await apply(old, options)).toMatchObject([{ outcome: 'failed', remaining: ['a node group'] }]);
    expect(done).not.toContain('deployed platform-test-Eks');
  });

  it('goes on where it stopped: what is done is skipped', async () => {
    const { done, options } = scene();
    jest
      .spyOn(deployed, 'deployedTemplate')
      .mockImplementation((_, name) =>
        Promise.resolve(stackOf(template(name === second.stack ? '1.36' : '1.35'), name)),
      );
    const clusters = [liveCluster({ planned: second, ...arrived }), liveCluster()];
    expect((await apply(clusters, options)).map(({ outcome }) => outcome)).toEqual(['was-done', 'upgraded']);
    expect(done).toEqual(['asked 4', 'deployed platform-test-Eks', 'verified platform-test']);
  });

  it('deploys again what the last deployment did not finish, although the template is the new one', async () => {
    const { done, options } = scene({ before: template('1.36') });
    jest.spyOn(pausing, 'isPaused').mockResolvedValue(true);
    expect((await apply([liveCluster({ version: '1.36' })], options)).map(({ outcome }) => outcome)).toEqual([
      'upgraded',
    ]);
    expect(done).toContain('deployed platform-test-Eks');
  });

  it('refuses to deploy what CloudFormation has deployed, and somebody has changed beside it', async () => {
    const { done, options } = scene({ before: template('1.36') });
    jest.spyOn(pausing, 'isPaused').mockResolvedValue(false);
    await expect(apply([liveCluster()], options)).rejects.toThrow(
      /^CloudFormation has deployed 1\.36 to platform-test-Eks.*\n {2}the control plane of platform-test runs 1\.35\n/,
    );
    expect(done).toEqual([]);
  });

  it('asks nothing and does nothing when all is done', async () => {
    const { done, options } = scene({ before: template('1.36') });
    expect((await apply([liveCluster(arrived)], options)).map(({ outcome }) => outcome)).toEqual(['was-done']);
    expect(done).toEqual([]);
  });

  it('refuses a deployment that would change anything but versions, before any stack is touched', async () => {
    const { done, options } = scene({ after: template('1.36', { DeletionProtection: true }) });
    await expect(apply(old, options)).rejects.toThrow(
      /^The deployment would change more than versions:\nplatform-test-DrRegion:\n {2}AWS::EKS::Cluster C: DeletionProtection, Version\n/,
    );
    expect(done).toEqual([]);
  });

  it('changes nothing when the answer is no', async () => {
    const { done, options } = scene();
    const refusing = { ...options, mayGoOn: () => Promise.resolve(false) };
    await expect(apply(old, refusing)).rejects.toThrow(RefusedError);
    expect(done).toEqual([]);
  });

  it('refuses what is not deployed, and what the app does not hold', async () => {
    const { options } = scene();
    await expect(apply(old, { ...options, synthesized: [] })).rejects.toThrow(
      'The synthesized app has no stack platform-test-DrRegion.',
    );
    jest.spyOn(deployed, 'deployedTemplate').mockResolvedValue(undefined);
    await expect(apply(old, options)).rejects.toThrow('There is no stack platform-test-DrRegion in us-west-2');
  });
});
