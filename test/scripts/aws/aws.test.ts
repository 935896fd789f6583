import { playedAws } from './support/played';

describe('AWS in several Regions', () => {
  test('is the same one, from whichever Region it is asked for', () => {
    const paris = playedAws('eu-west-3');
    const ireland = paris.in('eu-west-1');
    expect(paris.in('eu-west-3')).toBe(paris);
    expect(ireland.in('eu-west-3')).toBe(paris);
    expect(ireland.in('us-east-1')).toBe(paris.in('us-east-1'));
  });

  test('has clients of its own Region, each made once', async () => {
    const paris = playedAws('eu-west-3');
    const ireland = paris.in('eu-west-1');
    expect(ireland.ec2()).toBe(ireland.ec2());
    expect(ireland.ec2()).not.toBe(paris.ec2());
    expect([await paris.ec2().config.region(), await ireland.ec2().config.region()]).toEqual([
      'eu-west-3',
      'eu-west-1',
    ]);
  });

  test('shares the log of its calls', () => {
    const paris = playedAws('eu-west-3');
    expect(paris.in('eu-west-1').log).toBe(paris.log);
  });

  test('addresses buckets by path only where an emulator answers', () => {
    expect(playedAws().s3().config.forcePathStyle).toBe(true);
  });
});
