import { creates } from '../../../lib/detection/creates';

const detection = { guardDuty: 'create', securityHub: 'existing', config: 'off' } as const;

describe('creates', () => {
  it('is true for what the configuration says, and for nothing else', () => {
    expect(creates({ detection }, 'guardDuty')).toBe(true);
    expect(creates({ detection }, 'securityHub')).toBe(false);
    expect(creates({ detection }, 'config')).toBe(false);
  });

  it('is false in a copy with a suffix: the first copy has made what an account has one of', () => {
    expect(creates({ detection, suffix: 'pr12' }, 'guardDuty')).toBe(false);
  });
});
