import { detection } from '../../../../lib/config/sections/detection';

describe('detection', () => {
  it('adopts by default: an account has one of each, and another team may have made it', () => {
    expect(detection.parse({})).toEqual({ guardDuty: 'existing', securityHub: 'existing', config: 'existing' });
  });

  it.each([{ guardDuty: true }, { securityHub: 'on' }, { config: '' }, { macie: 'create' }])('refuses %j', (input) => {
    expect(detection.safeParse(input).success).toBe(false);
  });
});
