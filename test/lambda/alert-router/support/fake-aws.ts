import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { z } from 'zod';

const body = z.record(z.string(), z.unknown());

/** A call that was made, such as `UpdateItem`, and what it asked for. */
export interface Call {
  readonly action: string;
  readonly input: z.output<typeof body>;
}

/** A status, and a body. */
export type Answer = readonly [status: number, body: unknown];

/** Answers that are not `200 {}`, by action. */
export type Answers = Readonly<Record<string, (input: Call['input']) => Answer>>;

/** How DynamoDB says that a condition is not met, with the item that stands in the way where it was asked for. */
export const unmet = (Item?: unknown): Answer => [
  400,
  { __type: 'com.amazonaws.dynamodb#ConditionalCheckFailedException', ...(Item === undefined ? {} : { Item }) },
];

/** An HTTP server that plays those APIs of AWS that speak JSON: it writes calls down, and answers as it is told. */
export class FakeAws {
  readonly calls: Call[] = [];
  answers: Answers = {};
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const target = request.headers['x-amz-target'];
      const action = String(target).split('.').at(-1) ?? '';
      const input = body.parse(JSON.parse(Buffer.concat(parts).toString()));
      this.calls.push({ action, input });
      const [status, answer] = (this.answers[action] ?? usual)(input);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Clients of SQS check the hash of what they sent. */
const usual = ({ MessageBody }: Call['input']): Answer => [
  200,
  typeof MessageBody === 'string'
    ? { MessageId: 'new', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }
    : {},
];
