import { expect, test } from 'vitest'
import { watchUse } from './was-used'

test('a page was used when it was opened, and by keys, pointer, touch or wheel since that was asked last', () => {
  const place = new EventTarget()
  const wasUsed = watchUse(place)
  expect([wasUsed(), wasUsed()]).toEqual([true, false])
  for (const sign of ['keydown', 'pointerdown', 'wheel']) {
    place.dispatchEvent(new Event(sign))
    expect([sign, wasUsed(), wasUsed()]).toEqual([sign, true, false])
  }
})

test('what happens there by itself is no use', () => {
  const place = new EventTarget()
  const wasUsed = watchUse(place)
  wasUsed()
  for (const by of ['scroll', 'visibilitychange', 'focus', 'message']) place.dispatchEvent(new Event(by))
  expect(wasUsed()).toBe(false)
})
