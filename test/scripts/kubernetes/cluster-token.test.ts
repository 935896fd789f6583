import { clusterToken } from '../../../scripts/kubernetes/cluster-token';

const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'a/session+token=',
};

const urlIn = (token: string): URL => new URL(Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString());

describe('the token for the API server of a cluster', () => {
  const token = clusterToken(
    { cluster: 'platform-dev', region: 'eu-west-1' },
    CREDENTIALS,
    new Date('2026-03-01T12:00:00.123Z'),
  );

  it('is a signed question of who the caller is, for this cluster and for a minute', () => {
    expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
    expect(urlIn(token).host).toBe('sts.eu-west-1.amazonaws.com');
    expect(Object.fromEntries(urlIn(token).searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Security-Token': 'a/session+token=',
    });
  });

  it('is signed as the signer of the AWS SDK signs it', () => {
    // Made with @smithy/signature-v4, from the same request, credentials and time.
    expect(urlIn(token).searchParams.get('X-Amz-Signature')).toBe(
      '9fa0da30f5ee3beb23d64a986e2a627f0e211a7d3fea748d3d40e2ea7bb0b73a',
    );
  });

  it('asks the service of the partition', () => {
    const chinese = clusterToken({ cluster: 'platform-dev', region: 'cn-north-1' }, CREDENTIALS, new Date(0));
    expect(urlIn(chinese).host).toBe('sts.cn-north-1.amazonaws.com.cn');
  });
});
