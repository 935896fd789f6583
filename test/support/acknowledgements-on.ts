import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The findings that are accepted on a construct itself, with their reasons. */
export const acknowledgementsOn = ({ node }: IConstruct): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Readonly<Record<string, unknown>>)),
  );
