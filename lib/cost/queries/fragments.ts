import { BILLING_PERIOD } from '../usage-columns';

/** The running month: edit it in the console to look back. Athena reads the files of that month alone. */
export const THIS_MONTH = `${BILLING_PERIOD} = date_format(current_date, '%Y-%m')`;

/** What a tag says; NULL where a resource has none, for which `resource_tags[...]` would end the query with an error. */
export const tag = (key: string): string => `element_at(resource_tags, '${key}')`;

/** Usage itself, however it is paid: without taxes, credits, refunds and fees of the whole account. */
export const IS_USAGE = `line_item_line_item_type IN ('Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage')`;

/**
 * What an hour really costs where Savings Plans or reservations have paid a part of it beforehand.
 *
 * Source: AWS Data Exports User Guide, "Understanding Savings Plans", "Understanding your reservations".
 */
export const EFFECTIVE_COST = `CASE line_item_line_item_type
    WHEN 'SavingsPlanCoveredUsage' THEN savings_plan_savings_plan_effective_cost
    WHEN 'DiscountedUsage' THEN reservation_effective_cost
    ELSE line_item_unblended_cost
  END`;

/** Rows of pods: the share that each has of its node, by the hour. */
export const IS_POD = 'split_line_item_split_cost IS NOT NULL';

/** What pods cost: what they use of their nodes, and their share of what nobody uses, which may be missing. */
export const POD_COST = 'split_line_item_split_cost + coalesce(split_line_item_unused_cost, 0)';

/** A sum in dollars and cents. */
export const dollars = (expression: string): string => `round(sum(${expression}), 2)`;
