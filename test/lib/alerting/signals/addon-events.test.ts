import { ADDON_EVENTS } from '../../../../lib/alerting/signals/addon-events';

describe('add-on events', () => {
  it('are failures, by the names that EKS gives them', () => {
    expect(ADDON_EVENTS.map(({ severity, pattern }) => [severity, pattern])).toEqual([
      [
        'warning',
        {
          source: ['aws.eks'],
          detailType: ['EKS Addon Health Degraded', 'EKS Addon Creation Failed', 'EKS Addon Update Failed'],
        },
      ],
    ]);
  });
});
