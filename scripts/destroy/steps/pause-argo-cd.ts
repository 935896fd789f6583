import { DEPLOYMENT, STATEFUL_SET } from '../../kubernetes/kinds';
import type { Kubernetes } from '../../kubernetes/kubernetes';
import { nameOf, type KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { KubernetesStep } from '../step';
import { waitUntilGone } from '../wait-until-gone';

const LABEL = 'app.kubernetes.io/name';
const CONTROLLERS: readonly string[] = ['argocd-application-controller', 'argocd-applicationset-controller'];

/** Stops the controllers of Argo CD, which would put back what is deleted next. Applications stay as they are. */
export const pauseArgoCd: KubernetesStep = {
  id: 'pause-argo-cd',
  explanation: 'Argo CD stops putting back what is deleted',
  async run(kubernetes, how) {
    const controllers = await running(kubernetes);
    for (const controller of controllers) await kubernetes.patch(controller, { spec: { replicas: 0 } }, '/scale');
    const left = await waitUntilGone(() => running(kubernetes), nameOf, how);
    const stuck = left.map((controller) => ({
      what: nameOf(controller),
      why: 'it was scaled to zero and goes on running',
      next: 'see who scales it up, then run the command again',
    }));
    return { did: controllers.map((controller) => `stopped ${nameOf(controller)}`), stuck };
  },
};

async function running(kubernetes: Kubernetes): Promise<KubernetesObject[]> {
  const all = [...(await kubernetes.list(STATEFUL_SET)), ...(await kubernetes.list(DEPLOYMENT))];
  return all.filter(
    ({ metadata, spec, status }) =>
      CONTROLLERS.includes(metadata.labels[LABEL] ?? '') &&
      (Number(spec['replicas'] ?? 0) > 0 || Number(status['replicas'] ?? 0) > 0),
  );
}
