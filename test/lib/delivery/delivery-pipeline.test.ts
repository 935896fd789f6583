import { items, textOf, type Json } from '../../../lib/compliance/template';
import { isObject } from '../../../lib/compliance/template';
import manifest from '../../../package.json';
import { PIPELINES } from '../../fixtures/pipelines';
import { deliveryOf } from '../../support/delivery';
import { propertyOf } from '../../support/property-of';
import { resourcesOf, theResource } from '../../support/templates';

const fixture = (name: string) => {
  const found = PIPELINES[name];
  if (found === undefined) throw new RangeError(`No fixture ${name}`);
  return deliveryOf(found).pipeline;
};

/** Stages by name, each with its actions in the order in which they run. */
const stagesOf = (name: string) =>
  Object.fromEntries(
    items(theResource(fixture(name), 'AWS::CodePipeline::Pipeline').properties, 'Stages').map((stage) => [
      textOf(items(stage, 'Name')[0]),
      [...items(stage, 'Actions')].sort((a, b) => order(a) - order(b)),
    ]),
  );
const order = (action: Json): number => Number(textOf(items(action, 'RunOrder')[0]));
const nameOf = (action: Json): string => textOf(items(action, 'Name')[0]);
const specs = (name: string) =>
  resourcesOf(fixture(name), 'AWS::CodeBuild::Project').map(({ properties }) =>
    textOf(propertyOf(properties, 'Source', 'BuildSpec') as Json),
  );

describe('DeliveryPipeline', () => {
  it('takes the source, synthesizes, updates itself, publishes, then delivers in the order of its configuration', () => {
    expect(Object.keys(stagesOf('delivery'))).toEqual([
      'Source',
      'Build',
      'UpdatePipeline',
      'Assets',
      'dev',
      'staging',
      'prod',
    ]);
    expect(theResource(fixture('delivery'), 'AWS::CodePipeline::Pipeline').properties).toMatchObject({
      Name: 'platform-delivery',
      PipelineType: 'V2',
      ExecutionMode: 'SUPERSEDED',
      RestartExecutionOnUpdate: true,
    });
  });

  it('takes its source through a connection, never from CodeCommit', () => {
    const [[source] = []] = Object.values(stagesOf('delivery'));
    expect(source).toMatchObject({
      ActionTypeId: { Provider: 'CodeStarSourceConnection' },
      Configuration: { FullRepositoryId: 'example/eks-platform', BranchName: 'main' },
    });
  });

  it('checks each environment, then waits for somebody, then deploys', () => {
    const { dev = [], prod = [] } = stagesOf('delivery');
    expect(dev.slice(0, 3).map(nameOf)).toEqual(['Check', 'Confirm', 'ConfirmUnlessItMatters']);
    expect(prod.slice(0, 2).map(nameOf)).toEqual(['Check', 'Approve']);
    for (const stage of [dev, prod]) {
      const gate = Math.max(...stage.filter((action) => !nameOf(action).startsWith('platform-')).map(order));
      const deploys = stage.filter((action) => nameOf(action).startsWith('platform-')).map(order);
      expect(gate).toBe(2);
      expect(Math.min(...deploys)).toBeGreaterThan(gate);
    }
  });

  it('deploys an environment in one stage, the stacks of other Regions too', () => {
    const { prod = [] } = stagesOf('delivery');
    const regions = (stack: string) =>
      prod
        .filter((action) => nameOf(action).startsWith(`platform-prod-${stack}.`))
        .map((action) => items(action, 'Region')[0]);
    expect(regions('Vpc')).toEqual([undefined, undefined]);
    expect(regions('DrRegion')).toEqual(['us-west-2', 'us-west-2']);
    expect(regions('CostExport')).toEqual([undefined, undefined]);
  });

  it('reaches every Region of every account', () => {
    const stores = items(
      theResource(fixture('acrossAccounts'), 'AWS::CodePipeline::Pipeline').properties,
      'ArtifactStores',
    );
    expect(stores.map((store) => items(store, 'Region')[0])).toEqual(['eu-central-1', 'us-east-1', 'us-west-2']);
    const roles = JSON.stringify(fixture('acrossAccounts').template.toJSON());
    for (const account of ['222233334444', '333344445555', '444455556666']) {
      expect(roles).toContain(`role/cdk-hnb659fds-deploy-role-${account}-us-east-1`);
      expect(roles).toContain(`role/cdk-hnb659fds-lookup-role-${account}-us-east-1`);
    }
  });

  it('confirms for people only where the configuration lets it', () => {
    expect(resourcesOf(fixture('acrossAccounts'), 'AWS::CodeBuild::Project')).toHaveLength(6);
    expect(Object.values(stagesOf('acrossAccounts')).flat().map(nameOf)).not.toContain('Confirm');
    expect(Object.values(stagesOf('unattended')).flat().map(nameOf)).not.toContain('Approve');
  });

  it('updates itself with the CLI of this repository, and installs nothing without a version', () => {
    const installs = specs('delivery')
      .concat(JSON.stringify(deliveryOf(PIPELINES['delivery'] ?? never()).configuration))
      .flatMap((spec) => spec.match(/npm install [^"\\]*/g) ?? []);
    expect(installs).toContain(`npm install -g aws-cdk@${manifest.devDependencies['aws-cdk']}`);
    for (const install of installs) expect(install).toMatch(/@\d+\.\d+\.\d+$/);
  });

  it('privileges no build, and has each write its log', () => {
    for (const { properties } of resourcesOf(fixture('delivery'), 'AWS::CodeBuild::Project')) {
      expect(properties).toMatchObject({
        Environment: { Type: 'ARM_CONTAINER', PrivilegedMode: false },
        LogsConfig: { CloudWatchLogs: { Status: 'ENABLED' } },
      });
    }
  });

  it('makes a connection, or uses the one that it is given', () => {
    expect(theResource(fixture('delivery'), 'AWS::CodeConnections::Connection').properties).toMatchObject({
      ConnectionName: 'platform-delivery',
      ProviderType: 'GitHub',
    });
    expect(resourcesOf(fixture('acrossAccounts'), 'AWS::CodeConnections::Connection')).toEqual([]);
  });

  it('leaves no role in the template that the CDK made, and no policy inside a role', () => {
    const own = resourcesOf(fixture('delivery'), 'AWS::IAM::Role');
    expect(resourcesOf(fixture('delivery'), 'AWS::IAM::Policy')).toEqual([]);
    expect(own.map(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'DeliveryAutoConfirmationRole',
      'DeliveryPipelinePublishingRole',
      'DeliveryPipelineSelfMutationRole',
      'DeliveryPipelinedevCheckRole',
      'DeliveryPipelineprodCheckRole',
      'DeliveryPipelinestagingCheckRole',
      'DeliveryRole',
      'DeliverySynthesisRole',
    ]);
    for (const { properties } of own) expect(isObject(properties) && properties['Policies']).toBeUndefined();
  });
});

function never(): never {
  throw new RangeError('The fixture is gone');
}
