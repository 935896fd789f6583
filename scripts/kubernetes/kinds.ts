import type { Kind } from './kubernetes-object';

const kind = (group: string, plural: string, name: string): Kind => ({ group, plural, kind: name });

export const POD = kind('', 'pods', 'Pod');
export const SERVICE = kind('', 'services', 'Service');
export const CLAIM = kind('', 'persistentvolumeclaims', 'PersistentVolumeClaim');
export const VOLUME = kind('', 'persistentvolumes', 'PersistentVolume');

export const DEPLOYMENT = kind('apps', 'deployments', 'Deployment');
export const STATEFUL_SET = kind('apps', 'statefulsets', 'StatefulSet');
export const REPLICA_SET = kind('apps', 'replicasets', 'ReplicaSet');
export const DAEMON_SET = kind('apps', 'daemonsets', 'DaemonSet');
export const JOB = kind('batch', 'jobs', 'Job');
export const CRON_JOB = kind('batch', 'cronjobs', 'CronJob');

export const INGRESS = kind('networking.k8s.io', 'ingresses', 'Ingress');
export const GATEWAY = kind('gateway.networking.k8s.io', 'gateways', 'Gateway');

export const NODE_POOL = kind('karpenter.sh', 'nodepools', 'NodePool');
export const NODE_CLAIM = kind('karpenter.sh', 'nodeclaims', 'NodeClaim');
export const NODE_CLASS = kind('karpenter.k8s.aws', 'ec2nodeclasses', 'EC2NodeClass');
