import { event } from '../../../../lambda/alert-router/parse/event';

const HEALTH = {
  source: 'aws.health',
  'detail-type': 'AWS Health Event',
  account: '111122223333',
  region: 'eu-west-1',
  resources: ['arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod'],
  detail: { service: 'EKS' },
};

describe('event', () => {
  it('keeps what every event of EventBridge has, and its detail unread', () => {
    expect(event.parse({ ...HEALTH, version: '0' })).toEqual(HEALTH);
  });

  it.each(['source', 'detail-type'])('is none without its %s', (field) => {
    expect(event.safeParse({ ...HEALTH, [field]: undefined }).success).toBe(false);
    expect(event.safeParse({ ...HEALTH, [field]: 7 }).success).toBe(false);
  });

  it('is one still where the rest is missing or of another type', () => {
    const { source, 'detail-type': type } = HEALTH;
    const bare = { source, 'detail-type': type, account: undefined, region: undefined, resources: [] };
    expect(event.parse({ source, 'detail-type': type })).toEqual(bare);
    expect(event.parse({ source, 'detail-type': type, account: 7, region: null, resources: 'arn' })).toEqual(bare);
    expect(event.parse({ ...HEALTH, resources: [7, 'arn', null] }).resources).toEqual(['arn']);
  });
});
