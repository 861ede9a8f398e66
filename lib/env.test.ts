import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const demo = {
  PIKIR_MODE: 'demo',
  DATABASE_URL: 'postgres://app:pw@127.0.0.1/pikir',
  NEXTAUTH_SECRET: 's'.repeat(32),
  AUDIT_KEY: 'a'.repeat(32),
}
const production = { ...demo, PIKIR_MODE: undefined, PUBLIC_URL: 'https://comments.example/' }

test('the demo keeps to this machine, production serves the world', () => {
  expect(readEnv(demo)).toMatchObject({ mode: 'demo', host: '127.0.0.1', publicUrl: 'http://127.0.0.1:3000' })
  expect(readEnv(production)).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    publicUrl: 'https://comments.example',
    migrationUrl: demo.DATABASE_URL,
    mailFrom: 'Pikir <no-reply@comments.example>',
  })
})

test('an empty variable is as good as none', () => {
  expect(readEnv({ ...demo, PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: undefined })
})

test('the sites are trusted where the operator says so, and nowhere else', () => {
  expect([readEnv(demo).trustsSites, readEnv({ ...demo, TRUST_SITES: '0' }).trustsSites]).toEqual([
    false,
    false,
  ])
  expect(readEnv({ ...demo, TRUST_SITES: '1' }).trustsSites).toBe(true)
})

test('replicas are named one after the other', () => {
  const [one, other] = ['postgres://app:pw@one/pikir', 'postgres://app:pw@other/pikir']
  expect(readEnv(demo).replicaUrls).toEqual([])
  expect(readEnv({ ...demo, DATABASE_REPLICA_URLS: `${one}, ${other}` }).replicaUrls).toEqual([one, other])
})

test('browsers can be called when both keys are there', () => {
  const [publicKey, privateKey] = ['A'.repeat(87), 'B'.repeat(43)]
  expect(readEnv(demo).vapid).toBe(null)
  const given = readEnv({ ...demo, VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey })
  expect(given.vapid).toEqual({ publicKey, privateKey })
})

test('a sign-in provider is there when both its halves are', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example/realms/news', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  const { providers } = readEnv({ ...demo, ...oidc, GITHUB_CLIENT_ID: 'c', GITHUB_CLIENT_SECRET: 'd' })
  expect(providers).toEqual({
    github: { clientId: 'c', clientSecret: 'd' },
    oidc: {
      clientId: 'a',
      clientSecret: 'b',
      issuer: 'https://id.example/realms/news',
      name: 'OpenID Connect',
    },
  })
})

describe('a wrong value is refused in one line that names it', () => {
  const wrong: [Record<string, string | undefined>, string][] = [
    [{ PIKIR_MODE: 'test' }, 'PIKIR_MODE is neither "demo" nor "production"'],
    [{ PORT: 'http' }, 'PORT is not a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is not a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT is not a whole number from 0 to 65535'],
    [{ TRUST_SITES: 'yes' }, 'TRUST_SITES is neither 0 nor 1'],
    [{ WORKERS: '0' }, 'WORKERS is not a whole number from 1 to 64'],
    [{ TRUSTED_PROXIES: '1.5' }, 'TRUSTED_PROXIES is not a whole number from 0 to 10'],
    [{ PUBLIC_URL: undefined }, 'PUBLIC_URL is missing'],
    [{ PUBLIC_URL: 'comments.example' }, 'PUBLIC_URL is not an address like https://comments.example'],
    [{ PUBLIC_URL: 'ftp://comments.example' }, 'PUBLIC_URL is not an address'],
    [{ PUBLIC_URL: 'http://comments.example' }, 'PUBLIC_URL has to start with https://'],
    [{ PUBLIC_URL: 'https://comments.example/here' }, 'PUBLIC_URL has to be scheme, host and port alone'],
    [{ PUBLIC_URL: 'https://me:pw@comments.example' }, 'PUBLIC_URL has to be scheme, host and port alone'],
    [{ DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
    [{ DATABASE_URL: 'mysql://root:hunter2@db/pikir' }, 'DATABASE_URL is not an address like postgres://'],
    [{ DATABASE_URL: 'postgres://app:hunter2@db' }, 'DATABASE_URL is not an address like postgres://'],
    [{ DATABASE_MIGRATION_URL: 'hunter2' }, 'DATABASE_MIGRATION_URL is not an address like postgres://'],
    [
      { DATABASE_REPLICA_URLS: `${demo.DATABASE_URL},mysql://root:hunter2@db/pikir` },
      'DATABASE_REPLICA_URLS is not an address like postgres://',
    ],
    [{ NEXTAUTH_SECRET: undefined }, 'NEXTAUTH_SECRET is missing'],
    [{ NEXTAUTH_SECRET: 'hunter2' }, 'NEXTAUTH_SECRET has 7 bytes: wanted 32 random ones or more'],
    [{ AUDIT_KEY: undefined }, 'AUDIT_KEY is missing'],
    [{ AUDIT_KEY: 'hunter2' }, 'AUDIT_KEY has 7 bytes: wanted 32 random ones or more'],
    [{ SMTP_URL: 'mail.example:25' }, 'SMTP_URL is not an address like smtps://'],
    [{ MAIL_FROM: 'The Editors' }, 'MAIL_FROM has no e-mail address in it'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is not a level'],
    [{ GOOGLE_CLIENT_ID: 'a' }, 'GOOGLE_CLIENT_SECRET is missing: GOOGLE_CLIENT_ID is set'],
    [{ VK_CLIENT_SECRET: 'hunter2' }, 'VK_CLIENT_ID is missing: VK_CLIENT_SECRET is set'],
    [{ OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, 'OIDC_ISSUER is missing'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID is missing'],
    [{ OIDC_ISSUER: 'id' }, 'OIDC_ISSUER is not an address'],
    [{ VAPID_PUBLIC_KEY: 'hunter2' }, 'VAPID_PUBLIC_KEY is not a key of 65 bytes'],
    [{ VAPID_PRIVATE_KEY: 'A'.repeat(43) }, 'VAPID_PUBLIC_KEY is missing'],
  ]
  test.each(wrong)('%o', (change, message) => {
    const line = refusal({ ...production, ...change })
    expect(line).toContain(message)
    expect(line).toMatch(/^[A-Z_]+ [^\n]+$/)
    expect(line).not.toContain('hunter2')
  })
})

function refusal(source: Record<string, string | undefined>) {
  try {
    readEnv(source)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'accepted'
}
