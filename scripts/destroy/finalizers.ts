/** Who takes a finalizer off. */
export interface Finalizing {
  /** Name of a deployment; or a sentence, where nobody’s deployment does it. */
  readonly name: string;
  readonly isDeployment: boolean;
}

const deployment = (name: string): Finalizing => ({ name, isDeployment: true });
const sentence = (name: string): Finalizing => ({ name, isDeployment: false });

/** By what a finalizer begins with. */
const CONTROLLERS: readonly (readonly [string, Finalizing])[] = [
  ['service.k8s.aws/', deployment('aws-load-balancer-controller')],
  ['ingress.k8s.aws/', deployment('aws-load-balancer-controller')],
  ['group.ingress.k8s.aws/', deployment('aws-load-balancer-controller')],
  ['gateway.k8s.aws/', deployment('aws-load-balancer-controller')],
  ['elbv2.k8s.aws/', deployment('aws-load-balancer-controller')],
  ['karpenter.sh/', deployment('karpenter')],
  ['karpenter.k8s.aws/', deployment('karpenter')],
  ['eks.amazonaws.com/', sentence('EKS Auto Mode takes it off')],
  ['external-provisioner.volume.kubernetes.io/', deployment('ebs-csi-controller')],
  ['external-attacher/', deployment('ebs-csi-controller')],
  ['service.kubernetes.io/load-balancer-cleanup', sentence('the control plane takes it off when AWS lets it')],
  ['kubernetes.io/pvc-protection', sentence('a pod still uses the claim')],
  ['kubernetes.io/pv-protection', sentence('a claim still holds the volume')],
  ['resources-finalizer.argocd.argoproj.io', deployment('argocd-application-controller')],
];

/** Who takes a finalizer off, or undefined for one that is not known here. */
export const controllerOf = (finalizer: string): Finalizing | undefined =>
  CONTROLLERS.find(([beginning]) => finalizer.startsWith(beginning))?.[1];
