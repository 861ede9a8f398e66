import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto'
import type { NewPasskey, PasskeyProof } from '@/lib/contract/passkeys'

type Cbor = number | string | Buffer | Cbor[] | Map<number | string, Cbor>

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
  format?: string
  /** A maker that certifies the key: PEM. */
  maker?: { private: string; cert: string }
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
    const key = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, cbor(coseOf(publicKey))])
    const authData = Buffer.concat([head(lies, flagsOf(lies) | withKey, lies.counter ?? next()), key])
    const clientDataJSON = clientData('webauthn.create', asked, lies)
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', lies.maker ? 'packed' : (lies.format ?? 'none')],
        ['attStmt', lies.maker ? certify(lies.maker, signedPart(authData, clientDataJSON)) : new Map()],
        ['authData', authData],
      ]),
    ).toString('base64url')
    return { ...signed, response: { clientDataJSON, attestationObject, transports: ['internal', 'smoke'] } }
  }

  function get(asked: { challenge: string }, lies: Lies = {}): PasskeyProof {
    const authData = head(lies, flagsOf(lies), lies.counter ?? next())
    const clientDataJSON = clientData('webauthn.get', asked, lies)
    const signature = sign('sha256', signedPart(authData, clientDataJSON), lies.signedBy ?? privateKey)
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

const signedPart = (authData: Buffer, clientDataJSON: string) =>
  Buffer.concat([authData, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()])

/** WebAuthn 8.2: packed, with the maker's certificate. */
const certify = (maker: { private: string; cert: string }, told: Buffer) =>
  new Map<string, Cbor>([
    ['alg', -7],
    ['sig', sign('sha256', told, maker.private)],
    ['x5c', [new X509Certificate(maker.cert).raw]],
  ])

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
  if (Array.isArray(value)) return Buffer.concat([lead(4, value.length), ...value.map(cbor)])
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
