import { isList, isObject } from '../../../lib/compliance/template';
import type { Deployment } from './deployment';
import { readPolicyDocument, type PolicyDocument } from './policy-document';

/** What a policy is attached to decides which elements its statements need. */
export type PolicyKind = 'identity' | 'trust' | 'resource' | 'endpoint';

export interface WrittenPolicy {
  /** The resource whose property it is, by name. */
  readonly name: string;
  readonly kind: PolicyKind;
  readonly document: PolicyDocument;
}

/** Properties that hold a policy. */
const PLACES: Readonly<Record<string, readonly [property: string, kind: PolicyKind]>> = {
  'AWS::EC2::VPCEndpoint': ['PolicyDocument', 'endpoint'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument', 'identity'],
  'AWS::IAM::Policy': ['PolicyDocument', 'identity'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument', 'trust'],
  'AWS::KMS::Key': ['KeyPolicy', 'resource'],
  'AWS::S3::BucketPolicy': ['PolicyDocument', 'resource'],
  'AWS::SNS::TopicPolicy': ['PolicyDocument', 'resource'],
  'AWS::SQS::QueuePolicy': ['PolicyDocument', 'resource'],
};

/** Every policy that the templates of a deployment write. */
export const policiesIn = ({ resources }: Deployment): WrittenPolicy[] =>
  resources.flatMap(({ name, type, property }) => {
    const [place, kind] = PLACES[type] ?? [];
    const written = place === undefined ? undefined : property(place);
    const inline = type === 'AWS::IAM::Role' ? property('Policies') : undefined;
    return [
      ...(written === undefined || kind === undefined ? [] : [{ name, kind, document: readPolicyDocument(written) }]),
      ...(isList(inline) ? inline : [])
        .filter(isObject)
        .map((policy) => ({ name, kind: 'identity' as const, document: readPolicyDocument(policy['PolicyDocument']) })),
    ];
  });
