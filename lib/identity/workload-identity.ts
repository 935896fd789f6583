import { Fn, Stack } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { clusterName } from '../config/names';
import type { Environment } from '../config/schema';
import { identityKind, type ServiceAccount } from './identity-kind';
import { PermissionPolicy, type Permissions } from './permission';

export interface WorkloadIdentityProps {
  readonly environment: Environment;
  readonly cluster: Pick<eks.ICluster, 'clusterName' | 'openIdConnectProvider'>;
  readonly serviceAccount: ServiceAccount;
  /** What the pods may do: each entry becomes one policy, attached to the role. */
  readonly permissions: Permissions;
}

/**
 * An IAM role that the pods of one service account, and nobody else, can take on.
 *
 * Pod Identity on EC2 nodes; IRSA on Fargate, where the agent cannot run, or where the operator asks for it. Who uses the
 * role joins it to the service account: an add-on in its own properties, everything else through `associate`.
 */
export class WorkloadIdentity extends Construct {
  readonly role: iam.IRole;
  readonly kind: 'pod-identity' | 'irsa';
  private readonly props: WorkloadIdentityProps;

  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    this.props = props;
    this.kind = identityKind(props.environment, props.serviceAccount);

    const { namespace, name } = props.serviceAccount;
    const resource = new iam.CfnRole(this, 'Role', {
      description: `Service account ${namespace}/${name}`,
      assumeRolePolicyDocument: this.kind === 'pod-identity' ? this.podIdentityTrust() : this.irsaTrust(),
    });
    this.role = iam.Role.fromRoleArn(this, 'Imported', resource.attrArn, { mutable: false });

    resource.managedPolicyArns = Object.entries(props.permissions).map(
      ([purpose, permissions]) =>
        new PermissionPolicy(this, purpose, { description: `${namespace}/${name}: ${purpose}`, permissions })
          .managedPolicyArn,
    );
  }

  /** Joins the role to its service account. With IRSA, the service account’s annotation does that: nothing to make. */
  associate(): void {
    if (this.kind === 'irsa') return;
    new eks.CfnPodIdentityAssociation(this, 'Association', {
      clusterName: this.props.cluster.clusterName,
      namespace: this.props.serviceAccount.namespace,
      serviceAccount: this.props.serviceAccount.name,
      roleArn: this.role.roleArn,
    });
  }

  /** Only pods of this cluster and service account: Amazon EKS User Guide, "EKS Pod Identity role". */
  private podIdentityTrust(): object {
    const { environment, serviceAccount } = this.props;
    const clusterArn = Stack.of(this).formatArn({
      service: 'eks',
      resource: 'cluster',
      resourceName: clusterName(environment),
    });
    return new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('pods.eks.amazonaws.com')],
          actions: ['sts:AssumeRole', 'sts:TagSession'],
          conditions: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-arn': clusterArn,
              'aws:RequestTag/kubernetes-namespace': serviceAccount.namespace,
              'aws:RequestTag/kubernetes-service-account': serviceAccount.name,
            },
          },
        }),
      ],
    });
  }

  /**
   * Only tokens of this service account. The issuer is part of a condition’s name, and CloudFormation substitutes in
   * values only, so the document is one string, which IAM takes as well: no Lambda-backed resource is needed for it.
   */
  private irsaTrust(): string {
    const { cluster, serviceAccount } = this.props;
    const provider = cluster.openIdConnectProvider.openIdConnectProviderArn;
    const document = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: '${Provider}' },
          Condition: {
            StringEquals: {
              '${Issuer}:aud': 'sts.amazonaws.com',
              '${Issuer}:sub': `system:serviceaccount:${serviceAccount.namespace}:${serviceAccount.name}`,
            },
          },
        },
      ],
    };
    return Fn.sub(JSON.stringify(document), {
      Provider: provider,
      Issuer: Fn.select(1, Fn.split('oidc-provider/', provider)),
    });
  }
}
