import { MANAGED_POLICIES } from '../../support/iam/managed-policy';
import { DELIVERY_MESSAGES } from './delivery/messages';
import { DELIVERY_ROLES } from './delivery/roles';
import { UNATTENDED_KEYS } from './delivery/keys';
import { ENDPOINTS } from './endpoints';
import { FORBIDDEN } from './everyone';
import type { RoleExpectation, Row } from './expectation';
import { EVERY_KEY, KEYS } from './keys';
import { MESSAGES } from './messages';
import { ROLES } from './roles';

/** How much was read. */
export interface Figures {
  readonly environments: number;
  readonly roles: number;
  readonly policies: number;
  readonly statements: number;
  readonly actions: number;
}

const code = (text: string) => `\`${text}\``;
const codes = (texts: readonly string[]) => texts.map(code).join(', ');
const number = (value: number) => value.toLocaleString('en');
const list = (lines: readonly string[]) => [...new Set(lines)].map((line) => `- ${line}`).join('\n');

/** Lines under a heading of their own; nothing where there are none. */
const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title}\n\n${list(lines)}`]);

const rowLine = ({ actions, on, because }: Row) =>
  `${because}: ${codes(actions)}${on === '*' ? '' : ` on ${code(on)}`}`;

function roleSection({ role, holder, trust, rows }: RoleExpectation): string {
  const takers = [trust(true), trust(false)].flat().filter(({ may }) => may);
  return [
    `### ${holder}`,
    `${code(typeof role === 'string' ? role : role.source)}, taken on by`,
    list(takers.map(({ principal, because }) => `${code(principal)}: ${because}`)),
    ...part('May:', rows.filter(({ may }) => may).map(rowLine)),
    ...part('Must not:', rows.filter(({ may }) => !may).map(rowLine)),
  ].join('\n\n');
}

const who = ({ principal, because }: { readonly principal: string; readonly because: string }) =>
  `${because}: ${code(principal)}`;

const sides = <Line extends { readonly may: boolean }>(lines: readonly Line[], told: (line: Line) => string) => [
  ...part('May:', lines.filter(({ may }) => may).map(told)),
  ...part('Must not:', lines.filter(({ may }) => !may).map(told)),
];

/** docs/permissions.md: the tables of this folder, for people. */
export const permissionsPage = (figures: Figures): string =>
  `${[
    '<!-- Generated from test/platform/iam by `UPDATE_GOLDEN=1 npx jest test/platform/iam`. -->',
    '# Permissions',
    'Who can take each role on, what it can do, and what it cannot. Every line is simulated against the policies that the ' +
      'templates of every environment hold, together with the policies that AWS manages: a line that does not hold fails ' +
      'the tests, and so does a role, a key or an endpoint that has no line. How, and what simulation cannot tell: ' +
      '[decision 13](decisions/013-iam-simulation.md).',
    list([
      `${number(figures.environments)} environments, ${number(figures.roles)} roles`,
      `${number(figures.policies)} policies with ${number(figures.statements)} statements and ${number(figures.actions)} actions, each of which exists`,
    ]),
    '`{account}`, `{cluster}` and the like stand for what the environment says; any other name in braces is a resource of ' +
      'the templates.',
    '## Forbidden to every role',
    list(
      FORBIDDEN.map(({ actions, on, because, except }) =>
        [
          `${because}: ${codes(actions)} on ${code(on)}`,
          ...Object.entries(except).map(([policy, reason]) => `Except through ${code(policy)}: ${reason}`),
        ].join('. '),
      ),
    ),
    '## Roles',
    ...ROLES.map(roleSection),
    '## Keys',
    '### Every key',
    ...sides(EVERY_KEY, (row) => `${who(row)}, ${codes(row.actions)}`),
    ...Object.entries(KEYS).flatMap(([purpose, rows]) => [
      `### ${purpose}`,
      ...sides(rows, (row) => `${who(row)}, ${codes(row.actions)}`),
    ]),
    '## Queues, topics and buckets',
    ...Object.values(MESSAGES).flatMap(({ on, rows }) => [
      `### ${code(on)}`,
      ...sides(
        rows,
        (row) => `${who(row)}, ${code(row.action)}${row.object === undefined ? '' : ` on ${code(row.object)}`}`,
      ),
    ]),
    '## VPC endpoints',
    ...sides(ENDPOINTS, (row) => `${who(row)}, ${code(row.action)} on ${code(row.on)}`),
    '## Delivery',
    'Roles, keys, topics and buckets of the pipeline and of GitHub Actions, in the same way.',
    ...DELIVERY_ROLES.map(roleSection),
    ...Object.entries(UNATTENDED_KEYS).flatMap(([purpose, rows]) => [
      `### Key: ${purpose}`,
      ...sides(rows, (row) => `${who(row)}, ${codes(row.actions)}`),
    ]),
    ...Object.values(DELIVERY_MESSAGES).flatMap(({ on, rows }) => [
      `### ${code(on)}`,
      ...sides(rows, (row) => `${who(row)}, ${code(row.action)}`),
    ]),
    '## Policies that AWS manages',
    'AWS changes them without notice. The copies that were simulated:',
    list(
      [...MANAGED_POLICIES.values()].map(
        ({ arn, version, created, source }) =>
          `[${arn.split('/').at(-1) ?? arn}](${source}) ${version} of ${created.slice(0, 10)}`,
      ),
    ),
  ].join('\n\n')}\n`;
