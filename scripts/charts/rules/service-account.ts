import { usesAnnotation } from '../example-facts';
import { nameOf, type Manifest } from '../manifests';
import type { Broken, Rendered, Rule } from '../rule';

const ANNOTATION = 'eks.amazonaws.com/role-arn';
const hasAnnotation = ({ metadata }: Manifest): boolean => metadata.annotations?.[ANNOTATION] !== undefined;

/** The AWS role is bound to one service account: it is there, pods use it, and it bears the annotation that the environment needs. */
export const serviceAccount: Rule = {
  name: 'service-account',
  check: (rendered) => {
    const { component, manifests } = rendered;
    const accounts = manifests.filter(({ kind }) => kind === 'ServiceAccount');
    const isBound = ({ metadata }: Manifest): boolean =>
      metadata.name === component.identity?.serviceAccount &&
      (metadata.namespace ?? component.namespace.name) === component.namespace.name;
    const strangers = accounts.filter((account) => !isBound(account) && hasAnnotation(account));
    return [
      ...strangers.map((account) => ({
        object: nameOf(account),
        message: `bears ${ANNOTATION}, and the component’s \`identity\` does not name it`,
      })),
      ...(component.identity === undefined ? [] : boundAccount(rendered, accounts.find(isBound))),
    ];
  },
};

function boundAccount({ environment, component, pods }: Rendered, account: Manifest | undefined): Broken[] {
  const name = component.identity?.serviceAccount ?? '';
  const object = `ServiceAccount/${name}`;
  if (account === undefined) {
    const message = `is named by the component’s \`identity\`, and not rendered in the namespace ${component.namespace.name}`;
    return [{ object, message }];
  }
  const needed = usesAnnotation(environment, component);
  return [
    ...(pods.some(({ spec }) => spec.serviceAccountName === name)
      ? []
      : [{ object, message: 'is named by the component’s `identity`, and no pod uses it' }]),
    ...(needed === hasAnnotation(account)
      ? []
      : [
          {
            object,
            message: needed ? `needs ${ANNOTATION} here` : `bears ${ANNOTATION} beside a Pod Identity association`,
          },
        ]),
  ];
}
