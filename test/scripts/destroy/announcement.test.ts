import { announcement } from '../../../scripts/destroy/announcement';
import type { Standing } from '../../../scripts/destroy/prepare';
import { unconnectedAws } from './support/aws';
import { placeIn } from './support/place';
import { live } from './support/stacks';

const place = placeIn(unconnectedAws());
const standing: Standing = {
  layout: { prefix: 'platform-dev', account: null, region: 'eu-west-1', stacks: [] },
  account: '111122223333',
  stacks: [
    live('platform-dev-Eks', { resources: [{ physicalId: 'key', type: 'AWS::KMS::Key', stays: true }] }),
    live('platform-dev-Vpc'),
  ],
  clusters: [{ name: 'platform-dev', region: 'eu-west-1', described: {} }],
  places: [place],
  protections: [],
};
const say = (more: Partial<Standing> = {}, options = { deleteData: false, removeFinalizers: false }) =>
  announcement({ ...standing, ...more }, [], options);

describe('what is said before anybody is asked', () => {
  it('names account, Regions, and the stacks in their order', () => {
    expect(say()).toMatch(
      /^This destroys platform-dev in account 111122223333: eu-west-1\.[^]* {2}platform-dev-Eks in eu-west-1, CREATE_COMPLETE\n {2}platform-dev-Vpc/,
    );
  });

  it('says what stays, and that data stays unless somebody says otherwise', () => {
    expect(say()).toMatch(/Volumes that no claim holds stay[^]*1 resources stay, as onDelete: 'retain' says/);
    expect(say({}, { deleteData: true, removeFinalizers: true })).toMatch(
      /deleted \(--delete-data\)[^]*--remove-finalizers/,
    );
  });

  it('says which cluster is left out', () => {
    expect(say()).toMatch(/Not through the Kubernetes API of platform-dev in eu-west-1, which is left out\./);
  });

  it('says when only remainders are looked for', () => {
    expect(say({ stacks: [] })).toMatch(/No stack of it stands; what may be left is looked for\./);
  });
});
