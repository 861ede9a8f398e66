import { expect, test } from 'vitest'
import { type Given, takesOver, termsIn } from './terms'

const nothing = { mode: null, slowSeconds: null }
const given = (more: Partial<Given> = {}): Given => ({
  site: { mode: 'smart', slowSeconds: 30 },
  own: nothing,
  name: null,
  section: null,
  isSectionSet: false,
  claimed: null,
  closed: false,
  closedNotice: null,
  ...more,
})
const rules = (more: Partial<Given>) => {
  const { mode, slowSeconds } = termsIn(given(more))
  return [mode, slowSeconds]
}
const [looser, stricter] = [
  { mode: 'post' as const, slowSeconds: 0 },
  { mode: 'pre' as const, slowSeconds: 60 },
]

test('a thread is moderated as the site, unless staff have said otherwise of it or of its section', () => {
  expect(rules({})).toEqual(['smart', 30])
  expect(rules({ section: stricter, isSectionSet: true })).toEqual(['pre', 60])
  expect(rules({ section: looser, isSectionSet: true })).toEqual(['post', 0])
  expect(rules({ section: stricter, isSectionSet: true, own: looser })).toEqual(['post', 0])
  expect(rules({ section: stricter, own: { mode: null, slowSeconds: 10 } })).toEqual(['pre', 10])
  expect(rules({ section: { mode: 'pre', slowSeconds: null }, isSectionSet: true })).toEqual(['pre', 30])
})

test('a section that only a page has named makes nothing looser', () => {
  expect(rules({ section: looser })).toEqual(['smart', 30])
  expect(rules({ claimed: looser })).toEqual(['smart', 30])
  expect(rules({ section: stricter })).toEqual(['pre', 60])
  expect(rules({ claimed: stricter })).toEqual(['pre', 60])
  expect(rules({ section: stricter, claimed: looser })).toEqual(['pre', 60])
  expect(
    rules({ section: { mode: 'pre', slowSeconds: 0 }, claimed: { mode: 'post', slowSeconds: 90 } }),
  ).toEqual(['pre', 90])
})

test('where staff have said the section, pages say nothing', () => {
  expect(rules({ section: looser, isSectionSet: true, claimed: stricter })).toEqual(['post', 0])
  expect(rules({ isSectionSet: true, claimed: stricter })).toEqual(['smart', 30])
  expect(takesOver(given({ isSectionSet: true, claimed: stricter }))).toBe(false)
})

test('a section that a page names takes another’s place only where it is stricter in all', () => {
  expect(takesOver(given())).toBe(true)
  const named = (section: Given['section'], claimed: Given['claimed']) =>
    takesOver(given({ name: 'Спорт', section, claimed }))
  expect(named(null, null)).toBe(false)
  expect(named(null, stricter)).toBe(true)
  expect(named(null, looser)).toBe(false)
  expect(named(stricter, looser)).toBe(false)
  expect(named(stricter, stricter)).toBe(false)
  expect(named({ mode: 'pre', slowSeconds: 0 }, { mode: 'post', slowSeconds: 90 })).toBe(false)
  expect(named({ mode: 'smart', slowSeconds: 60 }, stricter)).toBe(true)
})
