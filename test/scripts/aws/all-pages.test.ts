import { allPages } from '../../../scripts/aws/all-pages';

async function* pages(...given: readonly (readonly number[] | undefined)[]) {
  for (const items of given) yield await Promise.resolve({ items });
}

describe(allPages, () => {
  test('joins the items of all pages, in their order, and takes a page without any', async () => {
    expect(await allPages(pages([1, 2], undefined, [3]), ({ items }) => items)).toEqual([1, 2, 3]);
  });
});
