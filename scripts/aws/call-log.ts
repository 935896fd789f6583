import type { MiddlewareStack } from '@smithy/types';

import { iamAction } from './iam-action';

/** What the watched clients have called. */
export class CallLog {
  private readonly called = new Set<string>();
  private readonly origins = new WeakMap<object, string>();

  /** IAM actions, in alphabetical order. */
  get actions(): readonly string[] {
    return [...this.called].sort();
  }

  /** The IAM action of the call that an error came from: that of the role that could not be assumed, where one call needs another. */
  originOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.origins.get(error) : undefined;
  }

  /** Watches a client, from outside its retries. */
  watch<
    Input extends object,
    Output extends object,
    Client extends { middlewareStack: MiddlewareStack<Input, Output> },
  >(client: Client & { readonly middlewareStack: MiddlewareStack<Input, Output> }): Client {
    this.watchStack(client.middlewareStack);
    return client;
  }

  /** Watches a client that somebody else makes. */
  watchStack<Input extends object, Output extends object>(stack: MiddlewareStack<Input, Output>): void {
    stack.add(
      (next, { clientName = '', commandName = '' }) =>
        async (given) => {
          const action = iamAction(clientName, commandName);
          this.called.add(action);
          try {
            return await next(given);
          } catch (error) {
            if (typeof error === 'object' && error !== null && !this.origins.has(error))
              this.origins.set(error, action);
            throw error;
          }
        },
      { name: 'callLog', step: 'initialize', priority: 'high' },
    );
  }
}
