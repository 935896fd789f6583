import { isAbsent } from '../../../scripts/destroy/is-absent';

const named = (name: string): Error => Object.assign(new Error('AWS says so'), { name });

describe('isAbsent', () => {
  it.each(['ResourceNotFoundException', 'NotFoundException', 'NoSuchBucket', 'InvalidVolume.NotFound'])(
    'takes %s for an answer: there is no such thing',
    (name) => {
      expect(isAbsent(named(name))).toBe(true);
    },
  );

  it.each(['AccessDeniedException', 'ThrottlingException', 'TypeError'])('takes %s for no answer', (name) => {
    expect(isAbsent(named(name))).toBe(false);
  });

  it('takes what is no error for no answer, whatever it is called', () => {
    expect(isAbsent({ name: 'NotFound' })).toBe(false);
  });
});
