import type { PipelineFixture } from '../../fixtures/pipelines';
import { deliveryOf } from '../delivery';
import { deployed, type Outputs } from './deploy';
import type { Deployment } from './deployment';
import { siteOf } from './site';

/** A pipeline, deployed: first what it needs in other Regions, then the pipeline, with what GitHub Actions needs. */
export function deliveryDeploymentsOf(name: string, fixture: PipelineFixture): Deployment[] {
  const { configuration, artifacts, pipeline, github } = deliveryOf(fixture);
  const outputs: Outputs = new Map();
  const unattended = configuration.environments.find(({ approval }) => !approval)?.environment;
  const common = {
    clusterName: pipeline.body.namePrefix,
    stackPrefix: pipeline.body.namePrefix,
    given: { repository: configuration.repository, ...(unattended === undefined ? {} : { unattended }) },
  };
  const elsewhere = artifacts.map((one) => {
    const site = siteOf(one.stack.region);
    return { ...common, site, environment: `${name}, ${site.region}`, resources: deployed(site, [one], outputs) };
  });
  const site = siteOf(configuration.region);
  return [...elsewhere, { ...common, site, environment: name, resources: deployed(site, [pipeline, github], outputs) }];
}
