import { countEvents, happenedSince } from '../../../scripts/rehearse/stack-events';
import { Account } from './support/account';

const VPC = 'platform-dev-Vpc';
const EKS = 'platform-dev-Eks';

test('countEvents counts those of every stack, and none of a stack that is not there', async () => {
  const account = new Account();
  account.events.push(
    [VPC, 'CREATE_COMPLETE', 'AWS::EC2::VPC'],
    [VPC, 'CREATE_COMPLETE', 'AWS::EC2::Subnet'],
    ['Gone', 'DELETE_COMPLETE', 'AWS::SNS::Topic'],
  );
  expect([...(await countEvents(account.aws, [VPC, EKS, 'Gone']))]).toEqual([
    [VPC, 2],
    [EKS, 0],
    ['Gone', 0],
  ]);
});

test('happenedSince tells what has happened to resources since, sorted, without what was only begun', async () => {
  const account = new Account();
  account.events.push([VPC, 'CREATE_COMPLETE', 'AWS::EC2::VPC']);
  const before = await countEvents(account.aws, [VPC, EKS]);
  account.events.push(
    [VPC, 'UPDATE_IN_PROGRESS', 'AWS::CloudFormation::Stack'],
    [VPC, 'UPDATE_IN_PROGRESS', 'AWS::EC2::VPC'],
    [VPC, 'UPDATE_FAILED', 'AWS::EC2::VPC'],
    [VPC, 'UPDATE_ROLLBACK_COMPLETE', 'AWS::CloudFormation::Stack'],
    [EKS, 'CREATE_COMPLETE', 'AWS::SNS::Topic'],
  );
  expect(await happenedSince(account.aws, before)).toEqual([
    'CREATE_COMPLETE AWS::SNS::Topic',
    'UPDATE_FAILED AWS::EC2::VPC',
  ]);
});
