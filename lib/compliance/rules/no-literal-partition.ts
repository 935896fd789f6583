import type { Finding, Rule } from '../rule';
import { embeddedJson, intrinsic, isList, isObject, textOf, type Json } from '../template';

const PARTITION = /arn:aws(-[a-z]+)*(?![a-z0-9*-])/;
const HOST = /(:\/\/)?(<[^<>]*>|[a-z0-9.-])*amazonaws\.com(\.cn)?/gi;

/** A service principal keeps this suffix in every partition, and stands in one of these elements. */
const PRINCIPAL = /^[a-z0-9-]+([.][a-z0-9<>:-]+)*[.]amazonaws[.]com$/i;
const PRINCIPAL_ELEMENT =
  /^(Service|Principal|AWSServiceName|ServicePrincipal|eventSource|invokedBy|iam:PassedToService|iam:AWSServiceName|kms:ViaService|aws:PrincipalServiceName(sList)?|aws:CalledVia(First|Last)?)$/;

/** An operator’s own registry: who names a Region has named its partition. */
const REGISTRY = /^[0-9]{12}\.dkr\.ecr\.[a-z]{2}(-[a-z]+)+-[0-9]\.amazonaws\.com/;

/**
 * Names, not addresses: the audience of web-identity tokens, the domains of labels, drivers and API groups in Kubernetes, and
 * the paths of service-linked roles.
 */
const SAME_EVERYWHERE = new Set([
  'sts.amazonaws.com',
  'eks.amazonaws.com',
  'ebs.csi.eks.amazonaws.com',
  'vpc.amazonaws.com',
  'config.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
]);

export const noLiteralPartition: Rule = {
  id: 'no-literal-partition',
  requirement:
    'No text carries a literal partition or URL suffix, so that GovCloud and China deploy the same template.',
  fix: 'Write Aws.PARTITION in place of the partition and Aws.URL_SUFFIX in place of amazonaws.com.',
  check: ({ properties }) => visit(properties, [], ''),
};

/** Walks a value down to its texts; `element` is the key that a text belongs to, whatever functions stand between. */
function visit(value: Json, path: readonly string[], element: string): Finding[] {
  const [name, argument] = intrinsic(value) ?? [];
  if (name === 'Fn::Join' || name === 'Fn::Sub') {
    const parts = (isList(argument) ? argument : []).flatMap((part) => (isList(part) ? part : [part]));
    return [...read(value, path, element), ...visitAll(parts.filter(isObject), path, element)];
  }
  if (typeof value === 'string') return read(value, path, element);
  if (isList(value)) return visitAll(value, path, element);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...judge(key, [...path, key], ''),
    ...visit(part, [...path, key], /^(Ref|Fn::.*)$/.test(key) ? element : key),
  ]);
}

const visitAll = (values: readonly Json[], path: readonly string[], element: string): Finding[] =>
  values.flatMap((value, index) => visit(value, [...path, String(index)], element));

/** JSON that travels as text is walked like the rest, so that its keys tell a principal from an address. */
function read(value: Json, path: readonly string[], element: string): Finding[] {
  const text = textOf(value);
  if (!PARTITION.test(text) && !text.includes('amazonaws.com')) return [];
  const embedded = embeddedJson(value);
  return embedded === undefined ? judge(text, path, element) : visit(embedded, path, element);
}

function judge(text: string, path: readonly string[], element: string): Finding[] {
  const location = path.join('.');
  const partition = PARTITION.exec(text)?.[0];
  const hosts = PRINCIPAL_ELEMENT.test(element) && PRINCIPAL.test(text) ? [] : (text.match(HOST) ?? []);
  return [
    ...(partition === undefined ? [] : [{ finding: partition, location }]),
    ...hosts
      .filter((host) => !SAME_EVERYWHERE.has(host))
      .map((host) => host.replace('://', ''))
      .filter((host) => !REGISTRY.test(host))
      .map((host) => ({ finding: host, location })),
  ];
}
