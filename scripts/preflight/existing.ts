/** Names of the errors by which services say that something is not there. */
const ABSENT =
  /^(NotFound|NoSuch\w*|ResourceNotFound(Exception)?|ServerSideEncryptionConfigurationNotFoundError|RepositoryNotFoundException|ParameterNotFound)$/;

/** What a service answers, or undefined when it says that there is no such thing. */
export async function existing<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && ABSENT.test(error.name)) return undefined;
    throw error;
  }
}
