import { compliancePage, type Acknowledged } from '../../../lib/compliance/page';
import { rules } from '../../../lib/compliance/rules';

const finding: Acknowledged = {
  pack: 'AwsSolutions',
  rule: 'AwsSolutions-SQS3',
  reason: 'Nobody would read them.',
  construct: 'Eks/Queue/Resource',
  environment: 'dev',
};

const page = (...acknowledged: Acknowledged[]) => compliancePage(() => acknowledged).content();
const rowsOf = (text: string, start: string) => text.split('\n').filter((line) => line.startsWith(`| \`${start}`));

describe('the compliance page', () => {
  it('lists every rule of the platform’s pack, with what it requires and how to mend it', () => {
    for (const { id, requirement, fix } of rules) {
      expect(rowsOf(page(), `${id}\``)).toEqual([`| \`${id}\` | ${requirement} | ${fix} |`]);
    }
  });

  it('lists an accepted finding with its reason, where it was found, and in which environments', () => {
    expect(rowsOf(page(finding), 'AwsSolutions')).toEqual([
      '| `AwsSolutions::AwsSolutions-SQS3` | Nobody would read them. | `Eks/Queue/Resource` | dev |',
    ]);
  });

  it('gathers places and environments that share a finding and a reason', () => {
    const there = { ...finding, construct: 'Eks/Other/Resource', environment: 'prod' };
    expect(rowsOf(page(finding, there), 'AwsSolutions')).toEqual([
      '| `AwsSolutions::AwsSolutions-SQS3` | Nobody would read them. | `Eks/Other/Resource`<br>`Eks/Queue/Resource` | dev, prod |',
    ]);
  });

  it('keeps reasons apart: each is somebody’s decision', () => {
    expect(rowsOf(page(finding, { ...finding, reason: 'Another one.' }), 'AwsSolutions')).toHaveLength(2);
  });

  it('does not let a reason or an id break the table', () => {
    const [row = ''] = rowsOf(page({ ...finding, reason: 'a | b\nc' }), 'AwsSolutions');
    expect(row).toContain('a \\| b c');
  });

  it('asks for the findings only when it is written', () => {
    const { path } = compliancePage(() => {
      throw new Error('asked too early');
    });
    expect(path).toBe('docs/compliance.md');
  });
});
