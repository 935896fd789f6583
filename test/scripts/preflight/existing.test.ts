import { existing } from '../../../scripts/preflight/existing';
import { refusal } from '../aws/support/played';

/** The answer of a service that throws. */
const says = (name: string, message?: string): Promise<unknown> =>
  existing<unknown>(() => Promise.reject(refusal(name, 400, message)));

describe('what a service answers', () => {
  test('is handed on', async () => {
    expect(await existing(() => Promise.resolve('answer'))).toBe('answer');
  });

  test.each([
    'NotFound',
    'NotFoundException',
    'NoSuchBucket',
    'NoSuchEntityException',
    'NoSuchPublicAccessBlockConfiguration',
    'ResourceNotFoundException',
    'ServerSideEncryptionConfigurationNotFoundError',
    'RepositoryNotFoundException',
    'ParameterNotFound',
  ])('is nothing when it says %s', async (name) => {
    await expect(says(name)).resolves.toBeUndefined();
  });

  test('is nothing when CloudFormation says that a stack does not exist, and trouble when it says anything else', async () => {
    const ours = 'Stack with id CDKToolkit does not exist';
    await expect(says('ValidationError', ours)).resolves.toBeUndefined();
    await expect(says('ValidationError', '1 validation error detected')).rejects.toThrow('1 validation error detected');
  });

  test.each(['AccessDenied', 'ThrottlingException', 'AccessDeniedException'])(
    'is trouble when it says %s',
    async (name) => {
      await expect(existing(() => Promise.reject(refusal(name)))).rejects.toThrow('No');
    },
  );

  test('is trouble when it is a fault of ours', async () => {
    await expect(existing(() => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow(TypeError);
  });
});
