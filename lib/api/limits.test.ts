import { expect, test } from 'vitest'
import { closePools, raw } from '@/db/client'
import { consume } from './limits'

test('a limit holds for requests side by side, and keeps no addresses', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 40 }, () => consume('comments-by-user', 'aigul@people.test')),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  const rows = await raw`select key from rate_limits`
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('aigul')
})

test('a limit is over after its time', async () => {
  for (let post = 0; post < 10; post++) await consume('comments-by-user', 'later')
  await expect(consume('comments-by-user', 'later')).rejects.toMatchObject({ code: 'too-many-requests' })
  await raw`update rate_limits set expire = expire - 60000`
  await expect(consume('comments-by-user', 'later')).resolves.toBe(1)
})

test('while the database is away nothing passes', async () => {
  await closePools()
  await expect(consume('comments-by-user', 'anybody')).rejects.toMatchObject({ code: 'unavailable' })
})
