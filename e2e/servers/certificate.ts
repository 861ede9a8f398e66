import { generate } from 'selfsigned'

/** The sites of the stories: ours, a newspaper's, one that means harm, a gateway for texts, and an issuer of accounts. */
export const hosts = ['comments.test', 'news.example', 'evil.example', 'sms.example', 'id.example']

export async function certificate() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'comments.test' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  })
  return { key, cert }
}
