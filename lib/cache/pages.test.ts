import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { compressed } from './bytes'
import { cachedBytes, dropAllCached, dropCached, keptBytes, refreshCached } from './pages'

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

test('what was added is in the next page for who waits, and soon for who does not', async () => {
  let count = 0
  const read = () => cachedBytes('many', ['t'], async () => String(++count))
  await read()
  refreshCached('t')
  expect(keptBytes('many')?.identity.toString()).toBe('1')
  await expect.poll(() => keptBytes('many')?.identity.toString()).toBe('2')
  refreshCached('t')
  expect((await read()).identity.toString()).toBe('3')
})

test('a page that everybody asks for is not made anew with each of many additions', async () => {
  let count = 0
  await cachedBytes('hot', ['h'], async () => String(++count))
  for (let added = 0; added < 100; added++) {
    refreshCached('h')
    keptBytes('hot')
  }
  await expect.poll(() => keptBytes('hot')?.identity.toString()).toBe('2')
  expect(count).toBe(2)
})

test('what is hidden leaves at once, even where something was added just before', async () => {
  let text = 'secret'
  const read = () => cachedBytes('both', ['b'], async () => text)
  await read()
  refreshCached('b')
  text = 'clean'
  dropCached('b')
  expect(keptBytes('both')).toBeNull()
  expect((await read()).identity.toString()).toBe('clean')
})

test('the former page is served when the next cannot be made, and the next is tried again', async () => {
  let isAway = false
  const read = () =>
    cachedBytes('away', ['a'], async () => {
      if (isAway) throw new Error('away')
      return isAway === false ? 'page' : ''
    })
  await read()
  isAway = true
  refreshCached('a')
  expect((await read()).identity.toString()).toBe('page')
  await expect(cachedBytes('cold', ['a'], () => Promise.reject(new Error('away')))).rejects.toThrow('away')
})

test('the forms that were wanted are there before the next page is', async () => {
  let count = 0
  const first = await cachedBytes('squeezed', ['s'], async () => `page ${++count}`)
  await compressed(first, 'gzip')
  refreshCached('s')
  await expect.poll(() => keptBytes('squeezed')?.identity.toString()).toBe('page 2')
  expect(gunzipSync(keptBytes('squeezed')?.gzip ?? '').toString()).toBe('page 2')
})
