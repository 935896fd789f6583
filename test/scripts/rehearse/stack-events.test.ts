import { countEvents, happenedSince } from '../../../scripts/rehearse/stack-events';
import { sceneOf, stacksIn } from './support/scene';
import { elsewhere, live } from './support/sound';

const VPC = 'platform-dev-Vpc';
const EKS = 'platform-dev-Eks';
const FAR = 'platform-dev-DrRegion';

/** Two stacks in the first Region, one in another, and one that is not there. */
function scene() {
  const stacks = [...[VPC, EKS, 'Gone'].flatMap((name) => stacksIn('eu-west-1', name)), ...stacksIn('us-west-2', FAR)];
  const { account, elsewhere: other, rehearsal } = sceneOf({ stacks });
  account.live = live;
  other.live = elsewhere;
  account.events.push(
    [VPC, 'CREATE_COMPLETE', 'AWS::EC2::VPC'],
    [VPC, 'CREATE_COMPLETE', 'AWS::EC2::Subnet'],
    ['Gone', 'DELETE_COMPLETE', 'AWS::SNS::Topic'],
  );
  other.events.push([FAR, 'CREATE_COMPLETE', 'AWS::EC2::VPC']);
  return { account, other, awsIn: rehearsal.awsIn, version: rehearsal.versions.original };
}

test('countEvents counts those of every stack in its Region, and none of a stack that is not there', async () => {
  const { awsIn, version } = scene();
  expect([...(await countEvents(awsIn, version))]).toEqual([
    [VPC, 2],
    [EKS, 0],
    ['Gone', 0],
    [FAR, 1],
  ]);
});

test('happenedSince tells what has happened to resources since, by stack, without what was only begun', async () => {
  const { account, other, awsIn, version } = scene();
  const before = await countEvents(awsIn, version);
  account.events.push(
    [VPC, 'UPDATE_IN_PROGRESS', 'AWS::CloudFormation::Stack'],
    [VPC, 'UPDATE_IN_PROGRESS', 'AWS::EC2::VPC'],
    [VPC, 'UPDATE_FAILED', 'AWS::EC2::VPC'],
    [VPC, 'UPDATE_ROLLBACK_COMPLETE', 'AWS::CloudFormation::Stack'],
    [EKS, 'CREATE_COMPLETE', 'AWS::SNS::Topic'],
  );
  other.events.push([FAR, 'UPDATE_COMPLETE', 'AWS::EKS::Cluster']);
  expect((await happenedSince(awsIn, version, before)).filter((one) => !one.startsWith('Gone'))).toEqual([
    'platform-dev-DrRegion: UPDATE_COMPLETE AWS::EKS::Cluster',
    'platform-dev-Eks: CREATE_COMPLETE AWS::SNS::Topic',
    'platform-dev-Vpc: UPDATE_FAILED AWS::EC2::VPC',
  ]);
});
