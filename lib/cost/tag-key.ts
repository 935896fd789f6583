/**
 * How an export writes the key of a tag: `cost-center` becomes `user_cost_center`.
 *
 * Source: AWS’s framework Cloud Intelligence Dashboards, "Add organization taxonomy": `resource_tags['user_cost_center']`.
 */
export const tagKeyInUsage = (key: string): string => `user_${key.replaceAll('-', '_')}`;
