import { parameters } from '../../../../scripts/rehearse/checks/parameters';
import { findings, type Broken } from '../support/broken';

describe('the check of the parameters', () => {
  test.each<Broken>([
    [
      'a parameter that is missing',
      { parameters: { '/cdk-bootstrap/hnb659fds/version': '30' } },
      'whether parameter /platform/dev/cluster has a value is false, not true',
    ],
    [
      'a parameter without a value',
      { parameters: { '/platform/dev/cluster': '' } },
      'whether parameter /platform/dev/cluster has a value is false, not true',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(parameters, part)).toEqual([sentence]);
  });
});
