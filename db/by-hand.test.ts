import { entityKind } from 'drizzle-orm'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import { expect, test } from 'vitest'
import { byHand } from './by-hand'
import { db, type Tx } from './client'

test('statements by hand run in the transaction that they are given', async () => {
  const told = db.transaction(async (tx) => {
    await byHand(tx)`select set_config('pikir.test', 'within', true)`
    return byHand(tx)`select current_setting('pikir.test') as told`
  })
  expect(await told).toEqual([{ told: 'within' }])
})

test('also where a bundle has another copy of drizzle, as Next does', () => {
  class Session {
    static [entityKind] = PostgresJsSession[entityKind]
    client = 'the connection'
  }
  expect(byHand({ _: { session: new Session() } } as unknown as Tx)).toBe('the connection')
})

test('a transaction of another driver is refused', () => {
  expect(() => byHand({ _: { session: {} } } as unknown as Tx)).toThrow('another driver')
})
