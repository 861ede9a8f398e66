import { expect, test } from 'vitest'
import { type Draft, draftsOf, isWhole, listFrom, moved, newDraft } from './drafts'

const words = (text: string) => ({ ru: text, kk: text, en: text })
const draft = (key: string, rest: Partial<Draft> = {}): Draft => ({
  ...newDraft(key),
  ...{ code: key, names: words(key), sentences: words(key) },
  ...rest,
})

test('what is retired is not sent, what is new has no code, and a rule that nobody wrote is none', () => {
  const sent = listFrom([draft('a'), draft('b', { retired: true }), draft('c', { code: null })])
  expect(sent).toEqual([
    { code: 'a', names: words('a'), sentences: words('a'), houseRule: null },
    { names: words('c'), sentences: words('c'), houseRule: null },
  ])
})

test('a reason is whole in three languages, its rule in three or none', () => {
  expect(isWhole(draft('a'))).toBe(true)
  expect(isWhole(draft('a', { names: { ru: 'a', kk: ' ', en: 'a' } }))).toBe(false)
  expect(isWhole(draft('a', { houseRule: { ru: '§ 1', kk: '', en: '' } }))).toBe(false)
  expect(isWhole({ ...newDraft('a'), retired: true })).toBe(true)
})

test('a reason moves among those that are offered, and not past the retired ones', () => {
  const all = [draft('a'), draft('b'), draft('c', { retired: true })]
  const keys = (drafts: Draft[]) => drafts.map(({ key }) => key).join('')
  expect(keys(moved(all, 'b', -1))).toBe('bac')
  expect([keys(moved(all, 'a', -1)), keys(moved(all, 'b', 1))]).toEqual(['abc', 'abc'])
})

test('the list that was read is the list that is sent', () => {
  const reason = { code: 'spam', names: words('n'), sentences: words('s'), houseRule: words('h') }
  const drafts = draftsOf({ version: '1', reasons: [{ ...reason, retired: false }] })
  expect(listFrom(drafts)).toEqual([reason])
})
