import { USAGE_COLUMNS } from '../../../lib/cost/usage-columns';
import { prod } from '../../../lib/config/environments/prod';
import { propertyOf } from '../../support/property-of';
import { platformOf, theResource, type Synthesized } from '../../support/templates';

function stacksOf(): { readonly intel: Synthesized; readonly billing: Synthesized } {
  const { costIntel, costExport } = platformOf(prod);
  if (costIntel === undefined || costExport === undefined) throw new RangeError('prod watches no cost');
  return { intel: costIntel, billing: costExport };
}

describe('UsageTable', () => {
  const { intel, billing } = stacksOf();
  const table = theResource(intel, 'AWS::Glue::Table').properties['TableInput'];
  const exported = theResource(billing, 'AWS::BCMDataExports::Export').properties['Export'];

  it('has the columns of the export, in its order', () => {
    const query = String(propertyOf(exported, 'DataQuery', 'QueryStatement'));
    const columns = query.replace(/^SELECT (.+) FROM COST_AND_USAGE_REPORT$/, '$1').split(', ');
    expect(columns).toEqual(Object.keys(USAGE_COLUMNS));
    expect(propertyOf(table, 'StorageDescriptor', 'Columns')).toEqual(
      Object.entries(USAGE_COLUMNS).map(([Name, Type]) => ({ Name, Type })),
    );
  });

  it('looks where the export writes: <prefix>/<name>/data/BILLING_PERIOD=<month>/', () => {
    const prefix = String(propertyOf(exported, 'DestinationConfigurations', 'S3Destination', 'S3Prefix'));
    const folder = `/${prefix}/${String(propertyOf(exported, 'Name'))}/data`;
    const parameters = propertyOf(table, 'Parameters');
    const template = JSON.stringify(propertyOf(parameters, 'storage.location.template'));
    expect(template).toContain(`${folder}/BILLING_PERIOD=\${billing_period}/`);
    expect(JSON.stringify(propertyOf(table, 'StorageDescriptor', 'Location'))).toContain(`${folder}/`);
  });

  it('works out its months by itself', () => {
    expect(propertyOf(table, 'Parameters')).toMatchObject({
      'projection.enabled': 'true',
      'projection.billing_period.type': 'date',
      'projection.billing_period.format': 'yyyy-MM',
      'projection.billing_period.interval': '1',
      'projection.billing_period.interval.unit': 'MONTHS',
      'projection.billing_period.range': '2026-01,NOW',
    });
    expect(propertyOf(table, 'PartitionKeys')).toMatchObject([{ Name: 'billing_period', Type: 'string' }]);
  });
});
