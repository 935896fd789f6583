import { readTagged } from '../../../../scripts/rehearse/live/tagged';
import { answer } from '../support/answer';
import { environment } from '../support/sound';
import { unconnected } from '../support/unconnected';

test('asks for the environment’s tags, page by page, and gives what is found in order', async () => {
  const aws = unconnected();
  const asked: object[] = [];
  answer(aws.tagging, {
    GetResourcesCommand: (input) => {
      asked.push(input);
      return asked.length === 1
        ? { ResourceTagMappingList: [{ ResourceARN: 'arn:b' }], PaginationToken: 'more' }
        : { ResourceTagMappingList: [{ ResourceARN: 'arn:a' }, {}] };
    },
  });
  expect(await readTagged(aws, environment)).toEqual(['arn:a', 'arn:b']);
  const TagFilters = [
    { Key: 'project', Values: ['platform'] },
    { Key: 'environment', Values: ['dev'] },
  ];
  expect(asked).toMatchObject([{ TagFilters }, { TagFilters, PaginationToken: 'more' }]);
});
