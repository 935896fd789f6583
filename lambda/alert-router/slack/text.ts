const CONTROL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ELLIPSIS = '…';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a text to so many UTF-16 units, between the characters that a person sees, and shows that it did. */
function cut(text: string, longest: number, write: (part: string) => string): string {
  const sound = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const whole = write(sound);
  if (whole.length <= longest) return whole;
  let kept = '';
  // Writing never shortens, so what is kept ends before the slice does.
  for (const { segment } of graphemes.segment(sound.slice(0, longest))) {
    const next = kept + write(segment);
    if (next.length > longest - ELLIPSIS.length) break;
    kept = next;
  }
  return kept + ELLIPSIS;
}

/** Text for Slack’s `mrkdwn`: its three control characters mean themselves, and it has at most so many units. */
export const mrkdwn = (text: string, longest = 3000): string =>
  cut(text, longest, (part) => part.replace(/[&<>]/g, (character) => CONTROL[character] ?? character));

/** Text for Slack’s `plain_text`, of at most so many units. */
export const plainText = (text: string, longest: number): string => cut(text, longest, (part) => part);
