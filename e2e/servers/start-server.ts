import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'

type Needs = {
  databaseUrl: string
  migrationUrl: string
  secret: string
  smtpUrl: string
  /** Vouches for what the server reaches outside; without it that is the real internet. */
  certificate?: string
}
type Settings = { DATABASE_REPLICA_URLS?: string; WORKERS?: string }

/** The built server as a process of its own, on any free port; what it logs goes to `test-results/<name>.log`. */
export async function startServer(publicUrl: string, needs: Needs & Settings, name = 'server') {
  const { databaseUrl, migrationUrl, secret, smtpUrl, certificate, ...settings } = needs
  const outside = certificate ? ['--import', './e2e/servers/outside.mjs'] : []
  mkdirSync('test-results', { recursive: true })
  const log = openSync(`test-results/${name}.log`, 'w')
  const child = spawn(process.execPath, [...outside, 'scripts/serve.mjs', 'dist/server.js'], {
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PIKIR_MODE: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: publicUrl,
      NEXTAUTH_URL: publicUrl,
      NEXTAUTH_SECRET: secret,
      AUDIT_KEY: `${secret}: the log`,
      DATABASE_URL: databaseUrl,
      DATABASE_MIGRATION_URL: migrationUrl,
      SMTP_URL: smtpUrl,
      TRUSTED_PROXIES: '1',
      ...(certificate && { E2E_CERTIFICATE: certificate }),
      ...settings,
    },
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the server ended before it was ready: see test-results/${name}.log`)
  })
  const [{ url }] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {})
  return { child, url: String(url) }
}

export async function stopServer(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
