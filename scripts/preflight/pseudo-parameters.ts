import { render, type Json } from '../../lib/compliance/template';
import type { Target } from './target';

type Place = Pick<Target, 'account' | 'region' | 'partition'>;

const SUFFIXES: Readonly<Record<string, string>> = { 'aws-cn': 'amazonaws.com.cn' };

const pseudoParameters = ({ account, region, partition }: Place): Readonly<Record<string, string>> => ({
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': partition,
  'AWS::URLSuffix': SUFFIXES[partition] ?? 'amazonaws.com',
});

/** Text of the manifest with `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` filled in. */
export const filled = (text: string, place: Place): string =>
  text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => pseudoParameters(place)[name] ?? whole);

/** A value of a template as the place makes it; undefined when it is known only once other resources are there. */
export function literal(value: Json | undefined, place: Place): string | undefined {
  if (value === undefined) return undefined;
  const unknown: string[] = [];
  const text = render(value, (name) => {
    const pseudo = pseudoParameters(place)[name];
    if (pseudo === undefined) unknown.push(name);
    return pseudo ?? '';
  });
  return unknown.length > 0 ? undefined : text;
}
