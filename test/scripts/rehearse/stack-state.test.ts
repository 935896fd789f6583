import { stackEvents, stackStates, stackState } from '../../../scripts/rehearse/stack-state';
import { answer, textIn } from './support/answer';
import { sceneOf, stacksIn } from './support/scene';
import { elsewhere } from './support/sound';
import { unconnected } from './support/unconnected';

const resource = (id: string) => ({
  LogicalResourceId: id,
  PhysicalResourceId: `physical-${id}`,
  ResourceType: 'AWS::SNS::Topic',
});

describe('stackState', () => {
  const aws = unconnected();
  answer(aws.cloudFormation, {
    DescribeStacksCommand: () => ({
      Stacks: [
        { StackName: 'Other', StackStatus: 'CREATE_FAILED' },
        {
          StackName: 'One',
          StackStatus: 'CREATE_COMPLETE',
          Outputs: [{ OutputKey: 'Name', OutputValue: 'value' }, { OutputKey: 'Empty' }],
        },
        { StackName: 'Bare' },
      ],
    }),
    ListStackResourcesCommand: (input) => {
      if (textIn(input, 'StackName') !== 'One') return {};
      return textIn(input, 'NextToken') === 'more'
        ? { StackResourceSummaries: [resource('B')] }
        : { StackResourceSummaries: [resource('A')], NextToken: 'more' };
    },
  });

  test('tells status, outputs, and the resources of all pages', async () => {
    expect(await stackState(aws, 'One')).toEqual({
      name: 'One',
      status: 'CREATE_COMPLETE',
      outputs: { Name: 'value', Empty: '' },
      resources: {
        A: { physicalId: 'physical-A', type: 'AWS::SNS::Topic' },
        B: { physicalId: 'physical-B', type: 'AWS::SNS::Topic' },
      },
    });
  });

  test('tells of a stack that has nothing yet', async () => {
    expect(await stackState(aws, 'Bare')).toEqual({ name: 'Bare', status: '', outputs: {}, resources: {} });
  });

  test('tells that there is no such stack', async () => {
    expect(await stackState(aws, 'Gone')).toBeUndefined();
  });
});

test('stackEvents gives the events of all pages, oldest first', async () => {
  const aws = unconnected();
  answer(aws.cloudFormation, {
    DescribeStackEventsCommand: (input) =>
      textIn(input, 'NextToken') === 'more'
        ? { StackEvents: [{ EventId: '2' }, { EventId: '1' }] }
        : { StackEvents: [{ EventId: '4' }, { EventId: '3' }], NextToken: 'more' },
  });
  expect((await stackEvents(aws, 'One')).map(({ EventId }) => EventId)).toEqual(['1', '2', '3', '4']);
});

test('stackStates asks for each stack in its Region, in the order of the version', async () => {
  const scene = sceneOf({
    stacks: [
      ...stacksIn('us-west-2', 'platform-dev-DrRegion'),
      ...stacksIn('eu-west-1', 'platform-dev-DrRegion'),
      ...stacksIn('eu-west-1', 'platform-dev-Vpc'),
    ],
  });
  scene.elsewhere.live = elsewhere;
  const { awsIn, versions } = scene.rehearsal;
  const names = (await stackStates(awsIn, versions.original)).map((state) => state?.name);
  expect(names).toEqual(['platform-dev-DrRegion', undefined, 'platform-dev-Vpc']);
});
