import { z } from 'zod';

import { listOf, number, part, text } from '../../../../lambda/alert-router/parse/lenient';

describe('text', () => {
  it('is text, or nothing where the field has another type', () => {
    expect(['', 'nodes'].map((value) => text.parse(value))).toEqual(['', 'nodes']);
    for (const value of [undefined, null, 7, {}, ['nodes']]) expect(text.parse(value)).toBeUndefined();
  });
});

describe('number', () => {
  it('is a number, or nothing where the field has another type', () => {
    expect([0, 6.9].map((value) => number.parse(value))).toEqual([0, 6.9]);
    for (const value of [undefined, null, '7', {}, NaN]) expect(number.parse(value)).toBeUndefined();
  });
});

describe('listOf', () => {
  const named = listOf(z.object({ name: z.string() }));

  it('keeps the items that have the shape, in their order', () => {
    expect(named.parse([{ name: 'a' }, { name: 7 }, null, 'b', { name: 'c', more: true }])).toEqual([
      { name: 'a' },
      { name: 'c' },
    ]);
  });

  it.each([undefined, null, 'a', { name: 'a' }])('is empty where there is no list: %j', (value) => {
    expect(named.parse(value)).toEqual([]);
  });
});

describe('part', () => {
  const details = part(z.object({ name: text, size: z.number() }));

  it('reads the fields of an object', () => {
    expect(details.parse({ name: 'a', size: 1 })).toEqual({ name: 'a', size: 1 });
    expect(details.parse({ name: 7, size: 1 })).toEqual({ name: undefined, size: 1 });
  });

  it.each([undefined, null, 'a', [], { name: 'a' }])('is nothing where there is no such object: %j', (value) => {
    expect(details.parse(value)).toBeUndefined();
  });
});
