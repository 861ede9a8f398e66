import { join } from 'node:path'
import { z } from 'zod'
import { inPairs, providerSettings, providersIn } from './providers'
import {
  address,
  count,
  databaseAddress,
  databaseAddresses,
  key,
  SettingsError,
  secret,
  smtpAddress,
} from './settings'

const settings = z
  .object({
    PIKIR_MODE: z.enum(['demo', 'production'], 'is neither "demo" nor "production"').optional(),
    PIKIR_DEV: z.string().optional(),
    PIKIR_DATA: z.string().default('.pikir'),
    PORT: count(0, 65_535).default(3000),
    HOST: z.string().optional(),
    PUBLIC_URL: address.optional(),
    DATABASE_URL: databaseAddress,
    DATABASE_MIGRATION_URL: databaseAddress.optional(),
    DATABASE_REPLICA_URLS: databaseAddresses.default([]),
    NEXTAUTH_SECRET: secret,
    AUDIT_KEY: secret,
    AUDIT_KEY_PREVIOUS: secret.optional(),
    AUDIT_EXPORT_DIR: z.string().optional(),
    SMTP_URL: smtpAddress.optional(),
    VAPID_PUBLIC_KEY: key(65).optional(),
    VAPID_PRIVATE_KEY: key(32).optional(),
    MAIL_FROM: z.string().includes('@', 'has no e-mail address in it').optional(),
    TRUSTED_PROXIES: count(0, 10).default(0),
    TRUST_SITES: z.enum(['0', '1'], 'is neither 0 nor 1').default('0'),
    WORKERS: count(1, 64).default(1),
    LOG_LEVEL: z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'is not a level: info, warn, error …',
      )
      .default('info'),
    ...providerSettings,
  })
  .superRefine(inPairs)
  .superRefine(({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY }, context) => {
    if (Boolean(VAPID_PUBLIC_KEY) === Boolean(VAPID_PRIVATE_KEY)) return
    const missing = VAPID_PUBLIC_KEY ? 'VAPID_PRIVATE_KEY' : 'VAPID_PUBLIC_KEY'
    context.addIssue({ code: 'custom', path: [missing], message: 'is missing: its other half is set' })
  })

/** Throws one line that names the variable and what is wanted; the values of secrets are never in it. */
export function readEnv(source: Record<string, string | undefined>) {
  // compose files and CI pass unset variables on as empty ones
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw wrong(parsed.error)

  const set = parsed.data
  const mode = set.PIKIR_MODE ?? (given.PUBLIC_URL || given.DATABASE_URL ? 'production' : 'demo')
  const publicUrl = originOf(set.PUBLIC_URL, mode, set.PORT)
  return Object.freeze({
    mode,
    dev: set.PIKIR_DEV === '1',
    port: set.PORT,
    host: set.HOST ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    publicUrl,
    databaseUrl: set.DATABASE_URL,
    migrationUrl: set.DATABASE_MIGRATION_URL ?? set.DATABASE_URL,
    replicaUrls: set.DATABASE_REPLICA_URLS,
    secret: set.NEXTAUTH_SECRET,
    auditKey: set.AUDIT_KEY,
    auditKeyPrevious: set.AUDIT_KEY_PREVIOUS ?? null,
    auditExportDir: set.AUDIT_EXPORT_DIR ?? join(set.PIKIR_DATA, 'audit'),
    smtpUrl: set.SMTP_URL,
    vapid:
      set.VAPID_PUBLIC_KEY && set.VAPID_PRIVATE_KEY
        ? { publicKey: set.VAPID_PUBLIC_KEY, privateKey: set.VAPID_PRIVATE_KEY }
        : null,
    mailFrom: set.MAIL_FROM ?? `Pikir <no-reply@${new URL(publicUrl).hostname}>`,
    dataDir: set.PIKIR_DATA,
    trustedProxies: set.TRUSTED_PROXIES,
    trustsSites: set.TRUST_SITES === '1',
    workers: set.WORKERS,
    logLevel: set.LOG_LEVEL,
    providers: providersIn(set),
  })
}

function originOf(given: string | undefined, mode: 'demo' | 'production', port: number) {
  if (!given && mode === 'production') {
    throw new SettingsError(
      'PUBLIC_URL is missing: wanted the origin that readers see, like https://comments.example',
    )
  }
  return given ?? `http://127.0.0.1:${port}`
}

function wrong(error: z.ZodError) {
  const [issue] = error.issues
  return new SettingsError(`${String(issue?.path[0])} ${issue?.message}`)
}

export const env = readEnv(process.env)
// next-auth looks for its own address there alone
process.env.NEXTAUTH_URL = env.publicUrl
