import { readParameters } from '../../../../scripts/rehearse/live/parameters';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

test('every parameter is read, page by page, and one without a value counts as empty', async () => {
  const aws = unconnected();
  answer(aws.ssm, {
    DescribeParametersCommand: (input) =>
      'NextToken' in input && input.NextToken === 'more'
        ? { Parameters: [{ Name: 'empty' }] }
        : { Parameters: [{ Name: 'full' }], NextToken: 'more' },
    GetParameterCommand: (input) => (textIn(input, 'Name') === 'full' ? { Parameter: { Value: 'value' } } : {}),
  });
  expect(await readParameters(aws)).toEqual({ full: 'value', empty: '' });
});
