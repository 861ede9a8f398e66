import { createECDH, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIELDS = ['superuser', 'owner', 'app', 'nextauth'] as const

/** Passwords of the three database roles, and what the demo signs with. */
export type Secrets = Record<(typeof FIELDS)[number], string>

export const readSecrets = (dataDir: string): Secrets =>
  keptOnce(join(dataDir, 'secrets.json'), () =>
    Object.fromEntries(FIELDS.map((field) => [field, randomBytes(32).toString('base64url')])),
  )

/** What push services know the demo by (RFC 8292). */
export type Vapid = { publicKey: string; privateKey: string }

export const readVapid = (dataDir: string): Vapid =>
  keptOnce(join(dataDir, 'vapid.json'), () => {
    const pair = createECDH('prime256v1')
    return {
      publicKey: pair.generateKeys('base64url'),
      // a number with zeros in front comes shorter
      privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
        .subarray(-32)
        .toString('base64url'),
    }
  })

/** Chains the audit log: beside the database's folder, not in it. */
export const readAuditKey = (dataDir: string): string =>
  keptOnce<{ key: string }>(join(dataDir, 'audit-key.json'), () => ({
    key: randomBytes(32).toString('base64url'),
  })).key

/** Made once; of several processes that make them at the same time the first one's stay. */
function keptOnce<Kept>(file: string, make: () => object): Kept {
  if (!existsSync(file)) writeOnce(file, make())
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeOnce(file: string, secrets: object) {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}
