import { clusters, type Clusters } from './installed';
import type { Emulator } from './emulator';

/** Asks the emulator what is inside its clusters: no API of AWS tells. */
export class InsideClusters {
  constructor(private readonly emulator: Pick<Emulator, 'url'>) {}

  async read(): Promise<Clusters> {
    const answer = await fetch(`${this.emulator.url}/_rehearsal/clusters`);
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} when it was asked what is inside clusters`);
    return clusters.parse(await answer.json());
  }
}
