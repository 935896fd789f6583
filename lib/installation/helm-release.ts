import { Duration } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';

import type { ValueFacts } from '../components/chart';
import type { Component } from '../components/component';
import { chartValues } from './chart-values';
import { chartRepository } from './registry';

export interface HelmReleaseProps {
  readonly cluster: eks.ICluster;
  readonly component: Component & Required<Pick<Component, 'chart'>>;
  readonly facts: ValueFacts;
}

/** Minutes for pods to become ready. The function ends after 15, and an end in the middle leaves the release locked. */
const TIMEOUT_MINUTES = 10;

/**
 * A component’s chart as one Helm release that bears the component’s name, complete when its pods are ready.
 *
 * The function installs with `helm upgrade --install`: a release that failed is mended by the next deployment. `atomic` is off,
 * because its rollback would wait once more, beyond the end of the function. The CDK’s function knows `skipCrds` and ignores
 * it (aws-cdk-lib 2.276), so that it is not offered here.
 */
export class HelmRelease extends eks.HelmChart {
  constructor(scope: Construct, id: string, props: HelmReleaseProps) {
    const { cluster, component, facts } = props;
    const { name, chart, namespace } = component;
    super(scope, id, {
      cluster,
      // A release’s name is part of what it is: another one would be a second release beside the first.
      release: name,
      chart: chart.name,
      repository: chartRepository(facts.environment, name, chart),
      version: chart.version,
      namespace: namespace.name,
      createNamespace: false,
      values: chartValues(component, facts),
      wait: true,
      timeout: Duration.minutes(chart.timeoutMinutes ?? TIMEOUT_MINUTES),
    });
  }
}
