import { z } from 'zod';

import { CHANGE, documented } from '../../../lib/config/documented';

describe('documented', () => {
  it('attaches meaning and consequence to a property, and leaves what it accepts alone', () => {
    const schema = documented(z.int().default(3), 'How many.', CHANGE.inPlace);
    expect(schema.meta()).toEqual({ description: 'How many.', change: CHANGE.inPlace });
    expect(schema.parse(undefined)).toBe(3);
  });
});
