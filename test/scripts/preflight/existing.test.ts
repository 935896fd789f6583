import { existing } from '../../../scripts/preflight/existing';
import { refusal } from '../aws/support/played';

describe('what a service answers', () => {
  test('is handed on', async () => {
    expect(await existing(() => Promise.resolve('answer'))).toBe('answer');
  });

  test.each([
    'NotFound',
    'NoSuchBucket',
    'NoSuchEntityException',
    'NoSuchPublicAccessBlockConfiguration',
    'ResourceNotFoundException',
    'ServerSideEncryptionConfigurationNotFoundError',
    'RepositoryNotFoundException',
    'ParameterNotFound',
  ])('is nothing when it says %s', async (name) => {
    expect(await existing(() => Promise.reject(refusal(name)))).toBeUndefined();
  });

  test('is nothing when CloudFormation says that a stack does not exist, and trouble when it says anything else', async () => {
    const says = (message: string) => existing(() => Promise.reject(refusal('ValidationError', 400, message)));
    expect(await says('Stack with id CDKToolkit does not exist')).toBeUndefined();
    await expect(says('1 validation error detected')).rejects.toThrow('1 validation error detected');
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
