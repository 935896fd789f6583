import { generateKeyPairSync, sign } from 'node:crypto';

/** A value in DER: what it is, how long, and what it holds. */
const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const set = (...content: readonly Buffer[]): Buffer => der(0x31, ...content);
const integer = (hex: string): Buffer => der(0x02, bytes(hex));
const time = (text: string): Buffer => der(0x18, Buffer.from(text));

const ECDSA_WITH_SHA256 = sequence(bytes('06 08 2a8648ce3d040302'));
const NAME = sequence(set(sequence(bytes('06 03 550403'), der(0x0c, Buffer.from('played API server')))));
const VALIDITY = sequence(time('20200101000000Z'), time('21200101000000Z'));
/** Good for 127.0.0.1, and for itself as an authority. */
const EXTENSIONS = der(
  0xa3,
  sequence(
    sequence(bytes('06 03 551d11'), der(0x04, sequence(bytes('87 04 7f000001')))),
    sequence(bytes('06 03 551d13'), bytes('01 01 ff'), der(0x04, sequence(bytes('01 01 ff')))),
  ),
);

/** A certificate that signs itself, and its key, both in PEM: made for each test run, so that no key is kept. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const version = der(0xa0, integer('02'));
  const certified = sequence(version, integer('01'), ECDSA_WITH_SHA256, NAME, VALIDITY, NAME, spki, EXTENSIONS);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', certified, privateKey));
  const encoded = sequence(certified, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${encoded.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}
