import { request } from 'node:https';

/** A request to an API server. */
export interface JsonRequest {
  readonly method: 'GET' | 'DELETE' | 'PATCH';
  readonly url: URL;
  /** Certificates that the server may be known by, in PEM. */
  readonly ca: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds that the answer may take, from name to last byte. */
  readonly answerWithin: number;
}

/** What came back. */
export interface JsonAnswer {
  readonly status: number;
  /** What the body says; undefined when it is no JSON. */
  readonly body: unknown;
}

/** Sends a request over TLS. Rejects with the error of the connection. */
export function httpsJson({ method, url, ca, headers, body, answerWithin }: JsonRequest): Promise<JsonAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(answerWithin);
    const text = body === undefined ? '' : JSON.stringify(body);
    // Node.js itself would send the body of a deletion without saying how long it is.
    const sized = { ...headers, 'content-length': Buffer.byteLength(text) };
    const asked = request(url, { method, ca, headers: sized, signal }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString()) });
      });
    });
    asked.once('error', reject);
    asked.end(text);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
