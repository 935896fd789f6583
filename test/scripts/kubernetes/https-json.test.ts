import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';

import { httpsJson, type JsonRequest } from '../../../scripts/kubernetes/https-json';
import { selfSigned } from './support/certificate';

const { cert, key } = selfSigned();

/** What the server was asked, and what it says to it; undefined: nothing at all. */
let asked: { method: string | undefined; headers: IncomingHttpHeaders; body: string } | undefined;
let says: { status: number; text: string } | undefined;
let server: Server;

beforeEach(async () => {
  says = { status: 200, text: '{"well":true}' };
  server = createServer({ cert, key }, (request, response) => {
    const parts: string[] = [];
    request.on('data', (part) => parts.push(String(part)));
    request.once('end', () => {
      asked = { method: request.method, headers: request.headers, body: parts.join('') };
      if (says !== undefined) response.writeHead(says.status).end(says.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function ask(more: Partial<JsonRequest> = {}) {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen');
  const url = new URL(`https://127.0.0.1:${address.port}/version`);
  return httpsJson({ method: 'GET', url, ca: cert, headers: {}, answerWithin: 5_000, ...more });
}

describe('httpsJson', () => {
  it('sends a body with its length in bytes, whatever the method, and gives what comes back', async () => {
    const answer = await ask({ method: 'DELETE', headers: { accept: 'application/json' }, body: { name: '’' } });
    expect(answer).toEqual({ status: 200, body: { well: true } });
    expect(asked).toMatchObject({
      method: 'DELETE',
      headers: { accept: 'application/json', 'content-length': '14' },
      body: '{"name":"’"}',
    });
  });

  it('sends nothing where there is no body', async () => {
    await ask();
    expect(asked).toMatchObject({ method: 'GET', headers: { 'content-length': '0' }, body: '' });
  });

  it('takes any status for an answer, and what is no JSON for no body', async () => {
    says = { status: 502, text: '<html>bad gateway</html>' };
    expect(await ask()).toEqual({ status: 502, body: undefined });
  });

  it('gives up on a server that says nothing', async () => {
    says = undefined;
    await expect(ask({ answerWithin: 200 })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('talks to no server that another authority vouches for', async () => {
    await expect(ask({ ca: selfSigned().cert })).rejects.toThrow(/self-signed certificate/);
  });
});
