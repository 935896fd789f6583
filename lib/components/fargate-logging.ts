import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';

import { hasFargate } from '../cluster/managed-addons/where';
import { fargateLogGroupName } from '../config/names';
import type { ClusterFacts } from './cluster-facts';
import type { Component } from './component';
import type { KubernetesObject } from './kubernetes-object';

const NAMESPACE = 'aws-observability';

/** Fluent Bit’s configuration, of which Fargate takes these three parts, at most 5,300 characters together. */
const logRouter = ({ environment, region }: ClusterFacts): IConfigMap & KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'aws-logging', namespace: NAMESPACE },
  data: {
    'output.conf': section('OUTPUT', {
      Name: 'cloudwatch_logs',
      Match: 'kube.*',
      region,
      log_group_name: fargateLogGroupName(environment),
      log_stream_prefix: 'fargate-',
      // Made beforehand, with a key and an end: the role may not make one.
      auto_create_group: 'false',
    }),
    'filters.conf': [
      section('FILTER', { Name: 'parser', Match: '*', Key_name: 'log', Parser: 'crio' }),
      section('FILTER', {
        Name: 'kubernetes',
        Match: 'kube.*',
        Merge_Log: 'On',
        Keep_Log: 'Off',
        Buffer_Size: '0',
        Kube_Meta_Cache_TTL: '300s',
      }),
    ].join(''),
    'parsers.conf': section('PARSER', {
      Name: 'crio',
      Format: 'Regex',
      Regex: '^(?<time>[^ ]+) (?<stream>stdout|stderr) (?<logtag>P|F) (?<log>.*)$',
      Time_Key: 'time',
      Time_Format: '%Y-%m-%dT%H:%M:%S.%L%z',
    }),
  },
});

const section = (name: string, entries: Readonly<Record<string, string>>): string =>
  [`[${name}]`, ...Object.entries(entries).map(([key, value]) => `    ${key} ${value}`), ''].join('\n');

/**
 * Sends what pods on Fargate write to CloudWatch: the router is part of Fargate, and looks for its configuration in one place. It
 * holds for pods that start from then on.
 *
 * Source: Amazon EKS User Guide, "Start AWS Fargate logging for your cluster".
 */
export const fargateLogging = {
  name: 'fargate-logging',
  purpose: 'Logs of pods on Fargate in CloudWatch',
  wanted: hasFargate,
  after: [],
  namespace: { name: NAMESPACE, podSecurity: 'restricted', labels: { 'aws-observability': 'enabled' } },
  ports: [],
  endpoints: [{ service: 'logs', reason: 'Logs of pods on Fargate' }],
  objects: (facts) => [logRouter(facts)],
} as const satisfies Component;
