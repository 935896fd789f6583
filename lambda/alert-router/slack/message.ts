import type { Alert, Level, Where } from '../alert';
import { mrkdwn, plainText } from './text';

/** What Slack’s incoming webhooks take: blocks to be seen, and text for notifications and screen readers. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Block =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: Markdown }
  | { readonly type: 'section'; readonly fields: readonly Markdown[] }
  | { readonly type: 'context'; readonly elements: readonly Markdown[] };

interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

// Limits of Block Kit: https://docs.slack.dev/reference/block-kit/blocks
const LONGEST_HEADER = 150;
const LONGEST_FIELD = 2000;
const LONGEST_SECTION = 3000;
const LONGEST_DESCRIPTION = 1500;
const LONGEST_LINK = 2000;

const SIGNS: Readonly<Record<Level, string>> = { critical: '🔴', warning: '🟠', info: '🔵' };

const markdown = (text: string): Markdown => ({ type: 'mrkdwn', text, verbatim: true });
const section = (text: string): Block => ({ type: 'section', text: markdown(text) });

const NAMES: readonly (readonly [keyof Where, string])[] = [
  ['account', 'Account'],
  ['region', 'Region'],
  ['cluster', 'Cluster'],
  ['resource', 'Resource'],
];

/** Where it has happened, in one line. */
export const place = (where: Where): string =>
  NAMES.flatMap(([key]) => {
    const value = where[key];
    return value === undefined || value === '' ? [] : [value];
  }).join(' · ');

function fields({ severity, where }: Alert): Block {
  const field = (name: string, value: string) => markdown(`*${name}*\n${mrkdwn(value, LONGEST_FIELD - 20)}`);
  const places = NAMES.flatMap(([key, name]) => {
    const value = where[key];
    return value === undefined || value === '' ? [] : [field(name, value)];
  });
  return { type: 'section', fields: [field('Severity', severity === '' ? 'not said' : severity), ...places] };
}

/** A link as Slack writes it; its address must not end it early. */
const linkTo = (address: string): string =>
  `<${address.replace(/[<>|\s]/g, encodeURIComponent).replaceAll('&', '&amp;')}|Open in AWS>`;

/** An alert as a person on call reads it: what, how bad, where, what to do first, and where to look. */
export function messageOf(alert: Alert): Message {
  const { level, title, where, description, firstAction, link } = alert;
  return {
    text: mrkdwn(`${SIGNS[level]} ${title} (${place(where)}). ${firstAction}`, LONGEST_SECTION),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: plainText(`${SIGNS[level]} ${title}`, LONGEST_HEADER) } },
      fields(alert),
      ...(description === undefined || description.trim() === ''
        ? []
        : [section(mrkdwn(description, LONGEST_DESCRIPTION))]),
      section(`*First* ${mrkdwn(firstAction, LONGEST_SECTION - 20)}`),
      ...(link === undefined || link.length > LONGEST_LINK ? [] : [section(linkTo(link))]),
    ],
  };
}

/** How often an alert came again since it was told. */
export interface Repeats {
  readonly title: string;
  readonly place: string;
  readonly count: number;
  readonly minutes: number;
}

/** What is said at the end of a window in which an alert was repeated. */
export function repeatsMessage({ title, place: where, count, minutes }: Repeats): Message {
  const often = count === 1 ? 'once more' : `${count} more times`;
  const span = minutes === 1 ? 'the last minute' : `the last ${minutes} minutes`;
  const text = mrkdwn(`🔁 ${title}: repeated ${often} in ${span} (${where})`, LONGEST_SECTION);
  return { text, blocks: [{ type: 'context', elements: [markdown(text)] }] };
}
