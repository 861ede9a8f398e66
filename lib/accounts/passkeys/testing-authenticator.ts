import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { NewPasskey, PasskeyProof } from '@/lib/contract/passkeys'

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** What a browser or a device tells otherwise than it should. */
export type Lies = {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  crossOrigin?: boolean
  isPresent?: boolean
  isVerified?: boolean
  counter?: number
  attestation?: [format: string, statement: Map<string, Cbor>]
  signedBy?: KeyObject
}

const present = 1
const verified = 4
const maySync = 8
const synced = 16
const withKey = 64

/** A device with one passkey (ES256), as a browser at our origin would speak for it. */
export function newAuthenticator({ id = randomBytes(32), counts = false, isSynced = false } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let uses = 0
  const next = () => {
    uses += counts ? 1 : 0
    return uses
  }
  const signed = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
  } as const
  const flagsOf = ({ isPresent = true, isVerified = true }: Lies) =>
    (isPresent ? present : 0) | (isVerified ? verified : 0) | (isSynced ? maySync | synced : 0)

  function create(asked: { challenge: string }, lies: Lies = {}): NewPasskey {
    const [fmt, attStmt] = lies.attestation ?? ['none', new Map()]
    const key = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, cbor(coseOf(publicKey))])
    const authData = Buffer.concat([head(lies, flagsOf(lies) | withKey, lies.counter ?? next()), key])
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', fmt],
        ['attStmt', attStmt],
        ['authData', authData],
      ]),
    ).toString('base64url')
    const clientDataJSON = clientData('webauthn.create', asked, lies)
    return { ...signed, response: { clientDataJSON, attestationObject, transports: ['internal', 'smoke'] } }
  }

  function get(asked: { challenge: string }, lies: Lies = {}): PasskeyProof {
    const authData = head(lies, flagsOf(lies), lies.counter ?? next())
    const clientDataJSON = clientData('webauthn.get', asked, lies)
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = sign('sha256', Buffer.concat([authData, hash]), lies.signedBy ?? privateKey)
    const [authenticatorData, signatureText] = [authData, signature].map((one) => one.toString('base64url'))
    return {
      ...signed,
      response: {
        clientDataJSON,
        authenticatorData: authenticatorData ?? '',
        signature: signatureText ?? '',
      },
    }
  }

  return { id: signed.id, rawId: id, create, get }
}

function clientData(type: string, asked: { challenge: string }, lies: Lies) {
  const { origin = 'https://comments.test', crossOrigin = false } = lies
  const told = { type: lies.type ?? type, challenge: lies.challenge ?? asked.challenge, origin, crossOrigin }
  return Buffer.from(JSON.stringify(told)).toString('base64url')
}

function head({ rpId = 'comments.test' }: Lies, flags: number, counter: number) {
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counted])
}

/** COSE (RFC 9053, 7.1): an elliptic curve key for ES256. */
function coseOf(key: KeyObject): Map<number, Cbor> {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
}

/** As much of RFC 8949 as authenticators need. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? lead(1, -1 - value) : lead(0, value)
  if (typeof value === 'string') return Buffer.concat([lead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([lead(2, value.length), value])
  return Buffer.concat([lead(5, value.size), ...[...value].flatMap(([key, kept]) => [cbor(key), cbor(kept)])])
}

function lead(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size])
  return size < 256
    ? Buffer.from([(major << 5) | 24, size])
    : Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(size)])
}

function uint16(number: number) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(number)
  return bytes
}
