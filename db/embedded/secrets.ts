import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIELDS = ['superuser', 'owner', 'app', 'nextauth'] as const

/** Passwords of the three database roles, and what the demo signs with. */
export type Secrets = Record<(typeof FIELDS)[number], string>

/** Made once; of several processes that make them at the same time the first one's stay. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) writeOnce(file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeOnce(file: string) {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const secrets = Object.fromEntries(FIELDS.map((field) => [field, randomBytes(32).toString('base64url')]))
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}
