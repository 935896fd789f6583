/** A client of the SDK, as far as it is told here what to answer. */
interface Answering {
  readonly middlewareStack: {
    add(
      middleware: (
        next: unknown,
        context: { readonly commandName?: string },
      ) => (request: { readonly input: object }) => Promise<{ response: undefined; output: { $metadata: object } }>,
      options: { readonly step: 'initialize'; readonly priority: 'high' },
    ): void;
  };
}

/** What a service answers, by the name of the command; a reply may throw, as a service refuses. */
export type Replies = Readonly<Record<string, (input: object) => object>>;

/**
 * Lets a client of the SDK answer from a table, without a connection. To what is not in the table, it answers with
 * nothing, as an empty account does.
 */
export function answer(client: Answering, replies: Replies): void {
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      ({ input }) =>
        new Promise((resolve) => {
          const output = { $metadata: {}, ...replies[commandName]?.(input) };
          resolve({ response: undefined, output });
        }),
    { step: 'initialize', priority: 'high' },
  );
}

/** A text that a command was given, by the name of its property; empty when there is none. */
export const textIn = (input: object, property: string): string => String(Reflect.get(input, property) ?? '');
