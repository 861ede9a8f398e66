import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { unfit } from './server-version.mjs'

test('the server that we bring along is fit', async () => {
  const sql = postgres(inject('cluster').databaseUrl, { max: 1 })
  expect(await unfit(sql)).toBeNull()
  await sql.end()
})

test('PostgreSQL 14 is too old, and told so', async () => {
  // what such a server answers
  const old = (async () => [{ number: 140_012, version: '14.12' }]) as unknown as postgres.Sql
  expect(await unfit(old)).toBe('is PostgreSQL 14.12: wanted 15 or later')
})
