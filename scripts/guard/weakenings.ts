import { textOf } from '../../lib/compliance/template';
import type { Weakening } from './comparison';
import { lossOf } from './loss';
import type { StackTemplate } from './stack-template';

const ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'] as const;

/** Stateful resources whose policy kept them before, and does not any more. */
export function weakeningsIn(old: StackTemplate, recent: StackTemplate): Weakening[] {
  return [...recent.template.resources.values()].flatMap(({ logicalId, type, attributes }) => {
    const before = old.template.resources.get(logicalId)?.attributes;
    if (before === undefined || lossOf(type) === null) return [];
    return ATTRIBUTES.flatMap((attribute): Weakening[] => {
      const [one, other] = [textOf(before[attribute]), textOf(attributes[attribute])];
      if (!keeps(one) || keeps(other)) return [];
      return [{ stack: recent.name, logicalId, type, attribute, old: one, new: other === '' ? 'Delete' : other }];
    });
  });
}

const keeps = (policy: string): boolean => policy.startsWith('Retain') || policy === 'Snapshot';
