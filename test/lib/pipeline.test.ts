import { Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { buildPipeline } from '../../lib/pipeline';
import { testApp } from '../support/app';
import { valid } from '../support/configuration';
import { propertiesOf } from '../support/construct-stack';
import { withPipeline } from '../support/pipeline';
import { propertyOf } from '../support/property-of';

const reason = 'It is thrown away every night.';

describe('buildPipeline', () => {
  const app = testApp();
  const configuration = withPipeline({
    region: 'eu-central-1',
    environments: [
      { environment: 'scratch', approval: false, withoutApproval: { reason } },
      { environment: 'test', approval: true },
      { environment: 'twin', approval: true },
    ],
  });
  const environments = [
    { ...valid, name: 'scratch', region: 'eu-central-1' },
    { ...valid, account: '444455556666' },
    { ...valid, name: 'twin', account: '777788889999' },
  ];
  const { pipeline, artifacts, platforms } = buildPipeline(app, configuration, environments);

  it('makes a stage for each environment, called as it is, with the stacks of its platform', () => {
    expect(app.node.children.filter((child) => Stage.isStage(child)).map(({ node }) => node.id)).toEqual([
      'scratch',
      'test',
      'twin',
    ]);
    expect(platforms.map(([environment]) => environment)).toEqual(environments);
    for (const [{ name }, { vpc, eks }] of platforms) {
      expect([vpc, eks].map((stack) => Stage.of(stack)?.stageName)).toEqual([name, name]);
    }
  });

  it('delivers in the order of the environments, and lets somebody approve unless the configuration says otherwise', () => {
    const [made] = propertiesOf(Template.fromStack(pipeline).findResources('AWS::CodePipeline::Pipeline'));
    const stages = propertyOf(made, 'Stages');
    const delivering: unknown[] = Array.isArray(stages) ? stages.slice(-3) : [];
    const waits = (stage: unknown) =>
      ['Approve', 'Confirm'].filter((name) => JSON.stringify(stage).includes(`"Name":"${name}"`));
    expect(delivering.map((stage) => [propertyOf(stage, 'Name'), ...waits(stage)])).toEqual([
      ['scratch', 'Confirm'],
      ['test', 'Approve'],
      ['twin', 'Approve'],
    ]);
  });

  it('has a place for artifacts where the pipeline stands, and one in each other Region, which it waits for', () => {
    expect(artifacts.map(({ region }) => region)).toEqual(['us-east-1']);
    const [made] = propertiesOf(Template.fromStack(pipeline).findResources('AWS::CodePipeline::Pipeline'));
    expect(propertyOf(made, 'ArtifactStores')).toMatchObject([{ Region: 'eu-central-1' }, { Region: 'us-east-1' }]);
    expect(pipeline.dependencies).toEqual(artifacts);
  });

  it('opens each of these places to those who deploy in its Region, and to no other', () => {
    const readers = [pipeline, ...artifacts].map((stack) =>
      JSON.stringify(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy')).match(/deploy-role-[^"]*/g),
    );
    const [own, other] = readers;
    expect(own).toHaveLength(1);
    expect(other).toEqual(['deploy-role-444455556666-us-east-1', 'deploy-role-777788889999-us-east-1']);
  });
});
