import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { z } from 'zod';

/** How Slack answers one message. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const answers = {
  ok: (response: ServerResponse): void => {
    response.end('ok');
  },
  status:
    (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer =>
    (response) => {
      response.writeHead(status, headers).end(body);
    },
  hangsUp: (response: ServerResponse): void => {
    response.destroy();
  },
  never: (): void => undefined,
};

/** The path of a webhook: the part that is secret. */
export const SECRET_PATH = '/services/T0SECRET/B0SECRET/hushhushhush';

const posted = z.object({ text: z.string(), blocks: z.array(z.unknown()) });

/** An HTTP server that plays Slack: it answers as it is told, one answer for each message, then `ok`. */
export class FakeSlack {
  readonly received: z.output<typeof posted>[] = [];
  readonly paths: (string | undefined)[] = [];
  private readonly script: Answer[] = [];
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.paths.push(request.url);
      this.received.push(posted.parse(JSON.parse(Buffer.concat(parts).toString())));
      (this.script.shift() ?? answers.ok)(response, request);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Forgets what was said, and answers the next messages like this. */
  answer(...script: readonly Answer[]): void {
    this.received.length = 0;
    this.paths.length = 0;
    this.script.splice(0, this.script.length, ...script);
  }

  get webhook(): URL {
    const { port } = this.server.address() as AddressInfo;
    return new URL(`http://127.0.0.1:${String(port)}${SECRET_PATH}`);
  }
}
