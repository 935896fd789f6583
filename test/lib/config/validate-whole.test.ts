import { z } from 'zod';

import { ConfigurationError, type Problem } from '../../../lib/config/problem';
import { validateWhole } from '../../../lib/config/validate-whole';

const schema = z.strictObject({ name: z.string(), size: z.int().default(3), colours: z.array(z.string()).default([]) });
const whole = {
  schema,
  what: 'Box',
  rules: [
    ({ name, colours }: z.output<typeof schema>): Problem[] =>
      colours.includes(name)
        ? [{ path: 'colours', value: name, rule: 'must not be its name', fix: 'choose another' }]
        : [],
    ({ size }: z.output<typeof schema>): Problem[] =>
      size > 9 ? [{ path: 'size', value: size, rule: 'must be small', fix: 'shrink it' }] : [],
  ],
};

const refused = (input: unknown): ConfigurationError => {
  try {
    validateWhole(whole, input);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('It was accepted');
};

describe('validateWhole', () => {
  it('completes what was written with its defaults', () => {
    expect(validateWhole(whole, { name: 'red' })).toEqual({ name: 'red', size: 3, colours: [] });
  });

  it('asks every rule, and reports all of them under what the value is and how it is called', () => {
    const { message, problems } = refused({ name: 'red', colours: ['red'], size: 10 });
    expect(message).toContain('Box "red" has 2 problems:');
    expect(problems.map(({ path }) => path)).toEqual(['colours', 'size']);
  });

  it('asks rules that do not depend on what has the wrong type, and no other', () => {
    expect(refused({ name: 3, colours: ['red'], size: 10 }).problems.map(({ path }) => path)).toEqual(['name', 'size']);
  });

  it('asks no rule of what is no such thing at all', () => {
    expect(refused(null).problems).toMatchObject([{ path: '' }]);
  });
});
