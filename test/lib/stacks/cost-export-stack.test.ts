import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { buildPlatform } from '../../../lib/platform';
import { FIXTURES } from '../../fixtures/environments';
import { testApp } from '../../support/app';
import { platformOf } from '../../support/templates';

const { budgetAlone = prod, costAbroad = prod } = FIXTURES;
const textOfExport = (environment: typeof prod) =>
  JSON.stringify(platformOf(environment).costExport?.template.toJSON());

describe('CostExportStack', () => {
  it('stands in us-east-1 while the rest of cost stands with the platform', () => {
    const { costIntel, costExport } = buildPlatform(testApp(), validateEnvironment(costAbroad));
    expect([costIntel?.region, costExport?.region]).toEqual(['eu-central-1', 'us-east-1']);
  });

  it('comes after the bucket and after the topic, in another Region too', () => {
    const app = testApp();
    const { costExport } = buildPlatform(app, validateEnvironment(costAbroad));
    app.synth();
    expect(costExport?.dependencies.map(({ stackName }) => stackName).sort()).toEqual([
      'platform-abroad-CostIntel',
      'platform-abroad-Security',
    ]);
  });

  it('refers to the bucket by its output, across Regions too, without a custom resource', () => {
    expect(textOfExport(prod)).toContain('"Fn::GetStackOutput":{"StackName":"platform-prod-CostIntel"');
    expect(textOfExport(costAbroad)).toContain('"Fn::GetStackOutput":{"StackName":"platform-abroad-CostIntel"');
    expect(textOfExport(costAbroad)).not.toContain('Custom::');
  });

  it('is there without an export where a budget alone is asked for, and nowhere else', () => {
    expect(Object.keys(platformOf(budgetAlone))).toEqual(['vpc', 'eks', 'security', 'clusterServices', 'costExport']);
    expect(Object.keys(platformOf({ ...prod, cost: undefined }))).toEqual([
      'vpc',
      'eks',
      'security',
      'clusterServices',
      'drRegion',
      'recovery',
    ]);
  });

  it('puts out the name of the budget', () => {
    expect(platformOf(budgetAlone).costExport?.body.outputs.map(({ logicalId }) => logicalId)).toEqual(['BudgetName']);
  });
});
