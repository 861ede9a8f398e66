import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readPublicKey } from './read-public-key'

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = publicKey.export({ format: 'jwk' })

test('a public key comes as a JWK or in PEM, and is kept without what else was said of it', () => {
  expect(readPublicKey(`\n ${JSON.stringify({ ...jwk, kid: 'x', use: 'sig' }, null, 2)}`)).toEqual(jwk)
  expect(readPublicKey(`${publicKey.export({ format: 'pem', type: 'spki' })}`)).toEqual(jwk)
})

const pair = (type: 'ec' | 'ed25519', namedCurve = 'P-384') =>
  type === 'ec' ? generateKeyPairSync('ec', { namedCurve }) : generateKeyPairSync('ed25519')

test.each([
  ['a private JWK', JSON.stringify(privateKey.export({ format: 'jwk' }))],
  ['a private key in PEM', `${privateKey.export({ format: 'pem', type: 'pkcs8' })}`],
  ['another private form', `${privateKey.export({ format: 'pem', type: 'sec1' })}`],
  ['another curve', JSON.stringify(pair('ec').publicKey.export({ format: 'jwk' }))],
  ['another kind of key', `${pair('ed25519').publicKey.export({ format: 'pem', type: 'spki' })}`],
  ['a point beside the curve', JSON.stringify({ ...jwk, y: jwk.x })],
  ['a secret', JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' })],
  ['half a JWK', JSON.stringify(jwk).slice(0, 40)],
  ['anything', 'hello'],
])('%s is refused', (_what, given) => {
  expect(() => readPublicKey(given)).toThrowError('key-refused')
})
