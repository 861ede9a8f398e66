import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { cachedBytes, compressed, dropAllCached, dropCached } from './bytes'

test('who asks while it is computed waits for the same bytes', async () => {
  const compute = vi.fn(async () => 'страница')
  const all = await Promise.all(Array.from({ length: 100 }, () => cachedBytes('one', ['thread'], compute)))
  expect(compute).toHaveBeenCalledTimes(1)
  expect(new Set(all).size).toBe(1)
})

test('all forms hold the same text', async () => {
  const bytes = await cachedBytes('forms', ['thread'], async () => 'текст')
  const [gzip, br] = await Promise.all([compressed(bytes, 'gzip'), compressed(bytes, 'br')])
  for (const form of [bytes.identity, gunzipSync(gzip), brotliDecompressSync(br)]) {
    expect(form.toString()).toBe('текст')
  }
})

test('what a tag names is computed anew after it was dropped, other things are not', async () => {
  const [mine, other] = [vi.fn(async () => 'a'), vi.fn(async () => 'b')]
  const read = () => Promise.all([cachedBytes('mine', ['x'], mine), cachedBytes('other', ['y'], other)])
  await read()
  dropCached('x')
  await read()
  expect([mine.mock.calls.length, other.mock.calls.length]).toEqual([2, 1])
  dropAllCached()
  await read()
  expect([mine.mock.calls.length, other.mock.calls.length]).toEqual([3, 2])
})

test('what was dropped while it was computed is not kept: it may be what was just hidden', async () => {
  let finish: (text: string) => void = () => {}
  const slow = cachedBytes('race', ['z'], () => new Promise((resolve) => (finish = resolve)))
  dropCached('z')
  finish('old')
  expect((await slow).identity.toString()).toBe('old')
  expect((await cachedBytes('race', ['z'], async () => 'new')).identity.toString()).toBe('new')
})

test('a failure is not kept', async () => {
  await expect(cachedBytes('fails', ['f'], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cachedBytes('fails', ['f'], async () => 'yes')).identity.toString()).toBe('yes')
})
