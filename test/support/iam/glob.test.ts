import { arnsOverlap, matches, overlap } from './glob';

describe('overlap', () => {
  it.each([
    ['*', '', true],
    ['a*c', 'ab*', true],
    ['a*c', 'b*', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
  ])('of %s and %s: %s', (left, right, expected) => {
    expect(overlap(left, right)).toBe(expected);
    expect(overlap(right, left)).toBe(expected);
  });
});

describe('arnsOverlap', () => {
  it.each([
    ['arn:*:ec2:*:*:instance/*', 'arn:aws:ec2:us-east-1:*:instance/*', true],
    ['arn:*:ec2:*:*:instance/*', 'arn:aws:ec2:us-east-1:*:volume/*', false],
    ['arn:*:logs:*:*:log-group:*', 'arn:aws:logs:us-east-1:1:log-group:a:*', true],
    ['arn:*:ec2:*:*:image/*', 'arn:aws:ec2:us-east-1::image/*', true],
    ['arn:*:s3:::*', 'arn:aws:s3*', true],
  ])('of %s and %s: %s', (left, right, expected) => {
    expect(arnsOverlap(left, right)).toBe(expected);
    expect(arnsOverlap(right, left)).toBe(expected);
  });
});

describe('matches', () => {
  it('takes * for any text, a dot for itself, and no notice of case', () => {
    expect(matches('reencrypt*', 'ReEncryptTo')).toBe(true);
    expect(matches('re.encrypt', 're-encrypt')).toBe(false);
  });
});
