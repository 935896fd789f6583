import fc from 'fast-check';

import { mrkdwn, plainText } from '../../../../lambda/alert-router/slack/text';

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));

describe('mrkdwn', () => {
  it('lets the control characters of Slack mean themselves', () => {
    expect(mrkdwn('<!channel> & <https://a|b>')).toBe('&lt;!channel&gt; &amp; &lt;https://a|b&gt;');
  });

  it('cuts between the characters that a person sees, never inside an entity, and shows that it did', () => {
    expect(mrkdwn('ab<cd', 6)).toBe('ab…');
    expect(mrkdwn('ab<cd', 7)).toBe('ab&lt;…');
    expect(plainText('ab👨‍👩‍👧cd', 8)).toBe('ab…');
    expect(plainText('a😀b', 3)).toBe('a…');
    expect(plainText('abc', 3)).toBe('abc');
  });

  it('replaces halves of characters, which no JSON reader takes', () => {
    expect(mrkdwn('a\uD800b')).toBe('a\uFFFDb');
  });

  it('keeps the limit, holds no control character, and is whole where it fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, longest) => {
        const cut = mrkdwn(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut).not.toMatch(/[<>]|&(?!(amp|lt|gt);)|\p{Surrogate}/u);
        expect(cut === mrkdwn(text, 10_000) || cut.endsWith('…')).toBe(true);
      }),
    );
  });
});
