import { destroy } from '../../../scripts/destroy/destroy';
import type { Standing } from '../../../scripts/destroy/prepare';
import { SERVICE } from '../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../kubernetes/support/played-api-server';
import { answer, textIn } from '../rehearse/support/answer';
import { unconnectedAws } from './support/aws';
import { fastHow } from './support/how';
import { placeIn } from './support/place';
import { laid, live } from './support/stacks';

const server = playedApiServer();
const FRONT = { kind: SERVICE, namespace: 'shop', name: 'front', spec: { type: 'LoadBalancer' } };

/** An environment of two stacks in an account that holds nothing else; what is done to it, in order. */
function environment() {
  const aws = unconnectedAws();
  const done: string[] = [];
  for (const client of [aws.ec2, aws.loadBalancing, aws.iam, aws.s3, aws.logs, aws.tagging]) answer(client(), {});
  answer(aws.cloudFormation(), {
    DeleteStackCommand: (input) => ({ count: done.push(`delete ${textIn(input, 'StackName')}`) }),
    DescribeStacksCommand: () => ({ Stacks: [{ StackStatus: 'DELETE_COMPLETE' }] }),
  });
  server.current.onGone = ({ name }) => done.push(`gone ${name}`);
  const standing: Standing = {
    layout: { prefix: 'p', account: null, region: 'eu-west-1', stacks: [laid('p-Vpc'), laid('p-Eks', 'p-Vpc')] },
    account: '111122223333',
    stacks: [live('p-Eks'), live('p-Vpc')],
    clusters: [],
    places: [placeIn(aws)],
    protections: [],
  };
  const reached = [{ name: 'p', region: 'eu-west-1', kubernetes: server.current.client() }];
  return { done, run: () => destroy(standing, reached, fastHow()) };
}

describe('destroying an environment', () => {
  it('drains the cluster while it stands, and then deletes its stacks in order', async () => {
    server.current.hold(FRONT);
    const { done, run } = environment();
    const report = await run();
    expect(done).toStrictEqual(['gone front', 'delete arn:p-Eks', 'delete arn:p-Vpc']);
    expect(report).toMatchObject({ ok: true, exitCode: 0, environment: 'p' });
    expect(report.steps.map(({ step }) => step)).toStrictEqual(['services', 'p-Eks', 'p-Vpc']);
  });

  it('stops before any stack when something in the cluster does not go', async () => {
    server.current.hold({ ...FRONT, finalizers: ['service.k8s.aws/resources'] });
    const { done, run } = environment();
    const report = await run();
    expect(done).toStrictEqual([]);
    expect(report).toMatchObject({ ok: false, exitCode: 1, stays: [], remains: [] });
    expect(report.steps.at(-1)).toMatchObject({ step: 'services', stuck: [{ what: 'Service shop/front' }] });
  });

  it('stops before any stack when the API refuses meanwhile, and says so', async () => {
    const { done, run } = environment();
    server.current.refuses = 403;
    const report = await run();
    expect(done).toStrictEqual([]);
    expect(report.steps.at(-1)?.stuck[0]?.why).toMatch(/with 403: you may not$/);
  });
});
