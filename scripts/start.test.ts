import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
const taken = createServer()
const folder = mkdtempSync(join(tmpdir(), 'pikir-start-'))
const { databaseUrl } = inject('cluster')
const wrongPassword = Object.assign(new URL(databaseUrl), { password: 'wrong' }).href
const good = {
  PUBLIC_URL: 'https://comments.example',
  NEXTAUTH_SECRET: 'a secret of more than thirty-two bytes',
  AUDIT_KEY: 'another of more than thirty-two bytes',
  DATABASE_URL: databaseUrl,
  PORT: '0',
}
let takenPort: string

beforeAll(async () => {
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  takenPort = String(typeof address === 'object' && address?.port)
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true })
})

async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: project,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...settings },
  })
  const began = performance.now()
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit'), text(child.stdout)])
  return { stderr, code, took: performance.now() - began }
}

const wrong: [string, () => Record<string, string>, string][] = [
  ['a port that is taken', () => ({ PORT: takenPort, PIKIR_DATA: folder }), 'port \\d+ is taken'],
  ['a port that is none', () => ({ PORT: '80 80', PIKIR_DATA: folder }), 'PORT is "80 80"'],
  [
    'a folder that cannot be written',
    () => ({ PORT: '0', PIKIR_DATA: '/dev/null/pikir' }),
    'PIKIR_DATA cannot be',
  ],
  ['no secret in production', () => ({ ...good, NEXTAUTH_SECRET: '' }), 'NEXTAUTH_SECRET is missing'],
  ['a short secret', () => ({ ...good, NEXTAUTH_SECRET: 'hunter2' }), 'NEXTAUTH_SECRET has 7 bytes'],
  ['no key for the log', () => ({ ...good, AUDIT_KEY: '' }), 'AUDIT_KEY is missing'],
  ['a short key for the log', () => ({ ...good, AUDIT_KEY: 'hunter2' }), 'AUDIT_KEY has 7 bytes'],
  ['no address of its own', () => ({ ...good, PUBLIC_URL: '' }), 'PUBLIC_URL is missing'],
  [
    'an address without TLS',
    () => ({ ...good, PUBLIC_URL: 'http://comments.example' }),
    'PUBLIC_URL is "http:',
  ],
  [
    'no database where it says',
    () => ({ ...good, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }),
    'ECONNREFUSED',
  ],
  [
    'a database that is none',
    () => ({ ...good, DATABASE_URL: 'mysql://a:b@127.0.0.1/c' }),
    'DATABASE_URL is not',
  ],
  [
    'a database with another password',
    () => ({ ...good, DATABASE_URL: wrongPassword }),
    'password authentication',
  ],
]
test.each(wrong)('%s: one line that says so, within five seconds', async (_, settings, message) => {
  const { stderr, code, took } = await start(settings())
  expect(stderr).toMatch(new RegExp(`^pikir: [^\n]*${message}[^\n]*\n$`))
  expect(stderr).not.toContain('hunter2')
  expect(code).toBe(1)
  expect(took).toBeLessThan(5000)
})
