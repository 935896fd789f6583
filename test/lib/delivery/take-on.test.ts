import { takeOn } from '../../../lib/delivery/take-on';
import { PartsStack, roleArnIn, targetIn } from './support/parts';

describe('takeOn', () => {
  const [here, there] = [targetIn('us-east-1'), targetIn('us-west-2', '777788889999')];

  it('names each of the roles in each of the targets, and no other', () => {
    expect(new PartsStack().resolve(takeOn([here, there], 'deploy', 'lookup'))).toEqual({
      sid: 'TakeOnBootstrapRoles',
      actions: ['sts:AssumeRole'],
      resources: [
        roleArnIn('deploy', here),
        roleArnIn('lookup', here),
        roleArnIn('deploy', there),
        roleArnIn('lookup', there),
      ],
    });
  });
});
