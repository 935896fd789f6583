/** Names of the errors by which services say that something is not there. */
const ABSENT =
  /^(NotFound(Exception)?|NoSuch\w*|ResourceNotFound(Exception)?|ServerSideEncryptionConfigurationNotFoundError|RepositoryNotFoundException|ParameterNotFound)$/;

/** CloudFormation has no name of its own for it. */
const isAbsent = ({ name, message }: Error): boolean =>
  ABSENT.test(name) || (name === 'ValidationError' && message.endsWith('does not exist'));

/** What a service answers, or undefined when it says that there is no such thing. */
export async function existing<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && isAbsent(error)) return undefined;
    throw error;
  }
}
