import { table } from '../terminal/table';
import type { OpenPorts } from './open-ports';
import type { Place } from './places';
import type { Answer, Verdict, Way } from './reach';
import { askedText, type Step } from './step';

const VERDICT: Readonly<Record<Verdict, string>> = {
  reachable: 'reachable',
  partly: 'partly reachable: some addresses are, some are not',
  blocked: 'not reachable',
};

/** An answer with its reasons, as a reader of a terminal wants it. */
export const answerText = ({ question, verdict, ways }: Answer): string =>
  [
    `${question.from} to ${question.to}, ${askedText(question)}: ${VERDICT[verdict]}`,
    ...ways.map((way) => wayText(way, verdict === 'partly')),
  ].join('\n\n');

function wayText({ from, to, open, steps }: Way, mixed: boolean): string {
  const verdict = mixed ? `${open ? 'OPEN' : 'CLOSED'}: ` : '';
  const rows = steps.map((step) => [mark(step), step.check, fact(step)]);
  const lines = table(['', '', ''], rows, new Set()).split('\n').slice(1);
  return [`${verdict}from ${from.join(', ')}`, `to ${to.join(', ')}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

const mark = ({ ok, assumed }: Step): string => (ok ? (assumed ? '?' : '+') : 'x');

function fact({ fact: text, resources }: Step): string {
  const [first, ...more] = resources;
  if (first === undefined) return text;
  return `${text} [${first}${more.length === 0 ? '' : `, and ${more.length} more`}]`;
}

/** Every open port between two places. */
export const openPortsText = (
  asked: { readonly from: string; readonly to: string },
  open: readonly OpenPorts[],
): string =>
  [
    `${asked.from} to ${asked.to}: ${open.length === 0 ? 'no port is open' : 'open ports'}`,
    ...open.map(({ protocol, first, last, verdict }) => {
      const ports = first === last ? String(first) : `${first}-${last}`;
      return `  ${protocol} ${ports}${verdict === 'partly' ? ', from or to some addresses' : ''}`;
    }),
  ].join('\n');

/** What was found in each Region, under its name; the name of an only one says nothing. */
export const byRegionText = (found: readonly { readonly region: string; readonly text: string }[]): string =>
  found.length === 1
    ? found.map(({ text }) => text).join('')
    : found.map(({ region, text }) => `In ${region}:\n\n${text}`).join('\n\n');

/** The places of an environment. */
export const placesText = (places: readonly Place[]): string =>
  table(['Place', 'What it is'], [...places.map(({ name, what }) => [name, what]), OTHER], new Set());

const OTHER = ['10.0.0.7, 10.0.0.0/8', 'Any IPv4 address or range'];
