import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

/** A service, working for this account and for no other: the condition that AWS asks for against confused deputies. */
export const forThisAccount = (service: string): iam.ServicePrincipal =>
  new iam.ServicePrincipal(service, { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } });
