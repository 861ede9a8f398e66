import { randomBytes } from 'node:crypto'
import { unfit } from '../db/migrate/server-version.mjs'
import { Refusal, step } from './steps.mjs'

/**
 * The database of DATABASE_URL, else one of our own in `dataDir`.
 * @param {string} dataDir
 * @param {() => Promise<typeof import('../db/embedded.ts')>} load the bundle or the source
 */
export async function openDatabase(dataDir, load) {
  const { DATABASE_URL: databaseUrl, DATABASE_MIGRATION_URL: migrationUrl } = process.env
  if (databaseUrl) {
    const [secret, auditKey] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
    return { databaseUrl, migrationUrl: migrationUrl || databaseUrl, secret, auditKey, stop: async () => {} }
  }
  const { startEmbedded } = await load()
  return step('PostgreSQL', () => startEmbedded({ dataDir }))
}

/** That the servers in the settings let us in and are not too old. */
export async function checkServers() {
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL']) {
    if (process.env[name]) await checkServer(name, process.env[name])
  }
}

async function checkServer(name, url) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, connect_timeout: 4, onnotice: () => {} })
  const fault = await unfit(sql)
  await sql.end({ timeout: 1 })
  if (fault) throw new Refusal(`${name} ${fault}`)
}

/**
 * What lib/env.ts reads, completed by what was found out.
 * @param {{ mode: string, host: string, port: number, dataDir: string }} settings
 * @param {{ databaseUrl: string, migrationUrl: string, secret: string, auditKey: string, vapid?: { publicKey: string, privateKey: string } }} database
 */
export function environment({ mode, host, port, dataDir }, { secret, auditKey, vapid, ...database }) {
  const publicUrl = new URL(process.env.PUBLIC_URL || `http://127.0.0.1:${port}`).origin
  return {
    NODE_ENV: process.env.NODE_ENV || 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PIKIR_MODE: mode,
    PIKIR_DATA: dataDir,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secret,
    AUDIT_KEY: process.env.AUDIT_KEY || auditKey,
    VAPID_PUBLIC_KEY: process.env.VAPID_PUBLIC_KEY || (vapid?.publicKey ?? ''),
    VAPID_PRIVATE_KEY: process.env.VAPID_PRIVATE_KEY || (vapid?.privateKey ?? ''),
    DATABASE_URL: database.databaseUrl,
    DATABASE_MIGRATION_URL: database.migrationUrl,
  }
}

/** The role that a connection address signs in as. */
export const roleIn = (url) => decodeURIComponent(new URL(url).username)
