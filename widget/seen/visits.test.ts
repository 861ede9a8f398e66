import { beforeEach, expect, test, vi } from 'vitest'

const minutes = 60_000
const come = async () => {
  vi.resetModules()
  return import('./visits')
}
const stored = new Map<string, string>()

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z') })
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

test('at the first visit nothing is new; at the next what came since', async () => {
  const first = await come()
  expect(first.lastVisit('tram')).toBeNull()
  first.keepVisit('tram', [{ order: 3 }, { order: 7 }])
  expect(first.lastVisit('tram')).toBeNull()

  vi.advanceTimersByTime(31 * minutes)
  const second = await come()
  expect(second.lastVisit('tram')).toBe(7)
  second.keepVisit('tram', [{ order: 9 }])
  expect(second.lastVisit('tram')).toBe(7)
  expect(second.lastVisit('bus')).toBeNull()
})

test('a reload is the same visit', async () => {
  const first = await come()
  first.keepVisit('tram', [{ order: 7 }])
  vi.advanceTimersByTime(31 * minutes)
  const second = await come()
  second.keepVisit('tram', [{ order: 9 }])
  vi.advanceTimersByTime(minutes)
  expect((await come()).lastVisit('tram')).toBe(7)
})

test('what an older page or another hand left in the storage harms nobody, and it does not grow for ever', async () => {
  stored.set('pikir.visits', '{"tram":')
  const visits = await come()
  expect(visits.lastVisit('tram')).toBeNull()
  for (let n = 0; n < 120; n++) {
    vi.advanceTimersByTime(1000)
    visits.keepVisit(`article-${n}`, [{ order: n }])
  }
  const kept = JSON.parse(stored.get('pikir.visits') ?? '')
  expect(Object.keys(kept)).toHaveLength(100)
  expect(kept['article-0']).toBeUndefined()
})
