import { paginateListCostAllocationTags } from '@aws-sdk/client-cost-explorer';

import { isList, isObject, textOf, type Json } from '../../../lib/compliance/template';
import { allPages } from '../../aws/all-pages';
import type { Check } from '../check';
import { command, passed, warning } from '../observation';
import { reads } from '../permission';
import { resourcesOf } from '../resources';

/** A tag counts in bills from the day on which it is activated, and AWS knows it only a day after something bears it. */
export const costAllocationTags: Check = {
  id: 'cost-allocation-tags',
  explanation: 'The tags by which budgets tell charges apart are activated in billing: a budget sees nothing else.',
  mendedBy: '`aws ce update-cost-allocation-tags-status`',
  permissions: reads('ce:ListCostAllocationTags'),
  scope: 'account',
  async look(target, aws) {
    const keys = [
      ...new Set(resourcesOf(target, 'AWS::Budgets::Budget').flatMap(({ properties }) => tagKeys(properties))),
    ];
    if (keys.length === 0) return [];
    // Billing answers in one Region for the whole account.
    const tags = await allPages(
      paginateListCostAllocationTags({ client: aws.in('us-east-1').costExplorer() }, { TagKeys: keys }),
      ({ CostAllocationTags }) => CostAllocationTags,
    );
    const active = tags.filter(({ Status }) => Status === 'Active').map(({ TagKey }) => TagKey);
    const missing = keys.filter((key) => !active.includes(key));
    if (missing.length === 0) return [passed(`billing tells charges apart by ${keys.join(' and ')}`)];
    const statuses = missing.map((key) => `TagKey=${key},Status=Active`).join(' ');
    return [
      warning(
        `billing does not tell charges apart by ${missing.join(' and ')}: budgets of ${target.account} that filter by it stay at zero`,
        command(
          `aws ce update-cost-allocation-tags-status --cost-allocation-tags-status ${statuses} --region us-east-1`,
        ),
      ),
    ];
  },
};

/** Keys of tags in the filter of a budget, in either of its two forms. */
function tagKeys(value: Json): string[] {
  if (isList(value)) return value.flatMap(tagKeys);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'Tags' && isObject(inner)) return [textOf(inner['Key'])];
    // `user:project$platform`
    if (name === 'TagKeyValue' && isList(inner)) {
      return inner.map(
        (text) =>
          textOf(text)
            .replace(/^user:/, '')
            .split('$')[0] ?? '',
      );
    }
    return name === 'ResourceTags' ? [] : tagKeys(inner);
  });
}
