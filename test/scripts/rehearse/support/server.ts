import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly authorization: string;
  readonly body: string;
}

/** What a server answers. */
export interface Reply {
  readonly status?: number;
  readonly body: string;
}

const servers: Server[] = [];

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: string[] = [];
  for await (const part of request) parts.push(String(part));
  return parts.join('');
}

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** A server on this machine that answers as a test says: its URL. It ends with the tests of the file. */
export async function serve(reply: (received: Received) => Reply): Promise<string> {
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      const { host = '', authorization = '' } = headers;
      const answer = reply({ method, path, host, authorization, body });
      response.writeHead(answer.status ?? 200).end(answer.body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error('The server does not listen');
  return `http://127.0.0.1:${address.port}`;
}

afterAll(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
