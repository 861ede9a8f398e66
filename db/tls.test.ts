import postgres from 'postgres'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { connectionOptions } from './connection-options'

const owner = postgres(inject('cluster').superuserUrl, { max: 1, onnotice: () => {} })
const pools: postgres.Sql[] = []

// asked by the database's own user, who has to own its key
const keep = (file: string, text: string) =>
  owner.unsafe(
    `copy (select '${Buffer.from(text).toString('base64')}') to program 'umask 077 && base64 -d > ${file}'`,
  )

beforeAll(async () => {
  const pem = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' })
  await keep('tls.test.crt', pem.cert)
  await keep('tls.test.key', pem.private)
  await owner`alter system set ssl_cert_file = 'tls.test.crt'`
  await owner`alter system set ssl_key_file = 'tls.test.key'`
  await owner`alter system set ssl = on`
  await owner`select pg_reload_conf()`
  await vi.waitFor(async () => expect((await owner`show ssl`)[0]?.ssl).toBe('on'), {
    interval: 50,
    timeout: 20_000,
  })
})

afterAll(async () => {
  await Promise.all(pools.map((sql) => sql.end({ timeout: 1 })))
  for (const name of ['ssl', 'ssl_cert_file', 'ssl_key_file'])
    await owner.unsafe(`alter system reset ${name}`)
  await owner`select pg_reload_conf()`
  await owner.end()
})

/** As the server connects, by an address that says how. */
function by(mode: string) {
  const url = new URL(env.databaseUrl)
  url.searchParams.set('sslmode', mode)
  const sql = postgres(url.href, { ...connectionOptions(), max: 1 })
  pools.push(sql)
  return sql
}

test('what the server and its database say to each other is encrypted where the address says so', async () => {
  const [row] = await by('require')`select ssl, version from pg_stat_ssl where pid = pg_backend_pid()`
  expect(row).toEqual({ ssl: true, version: expect.stringMatching(/^TLSv1\.[23]$/) })
})

test('a database whose certificate nobody vouches for is not spoken to where it has to be one', async () => {
  await expect(by('verify-full')`select 1`).rejects.toThrow(/self.signed/)
})
