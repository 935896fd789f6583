import { readKeys } from '../../../../scripts/rehearse/live/keys';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

test('leaves out the keys that AWS keeps, and asks no key about rotation that is going', async () => {
  const aws = unconnected();
  const asked: string[] = [];
  answer(aws.kms, {
    ListAliasesCommand: () => ({
      Aliases: [
        { AliasName: 'alias/one', TargetKeyId: 'ours' },
        { AliasName: 'alias/two', TargetKeyId: 'ours' },
        { AliasName: 'alias/aws/ebs', TargetKeyId: 'of-aws-by-alias' },
      ],
    }),
    ListKeysCommand: () => ({ Keys: ['ours', 'of-aws', 'of-aws-by-alias', 'going'].map((KeyId) => ({ KeyId })) }),
    DescribeKeyCommand: (input) => {
      const id = textIn(input, 'KeyId');
      return {
        KeyMetadata: {
          KeyManager: id === 'of-aws' ? 'AWS' : 'CUSTOMER',
          KeyState: id === 'going' ? 'PendingDeletion' : 'Enabled',
          Description: `is ${id}`,
        },
      };
    },
    GetKeyRotationStatusCommand: (input) => {
      asked.push(textIn(input, 'KeyId'));
      return { KeyRotationEnabled: true };
    },
  });
  expect(await readKeys(aws)).toEqual([
    { id: 'ours', description: 'is ours', state: 'Enabled', rotates: true, aliases: ['alias/one', 'alias/two'] },
    { id: 'going', description: 'is going', state: 'PendingDeletion', rotates: false, aliases: [] },
  ]);
  expect(asked).toEqual(['ours']);
});
