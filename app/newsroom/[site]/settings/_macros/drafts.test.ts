import { expect, test } from 'vitest'
import { newMacroList } from '@/lib/contract/macros'
import { sanctionKinds } from '@/lib/contract/words'
import { moved } from '../_list/moved'
import { type Draft, draftsOf, isWhole, listFrom, newDraft, ofKind, termsOf, withVerb } from './drafts'

const draft = (key: string, rest: Partial<Draft> = {}): Draft => ({
  ...newDraft(key, 'spam'),
  name: key,
  ...rest,
})
const isTaken = (drafts: Draft[]) =>
  newMacroList.safeParse({ version: '1', macros: listFrom(drafts) }).success

test('the list that was read is the list that is sent', () => {
  const macro = {
    ...({ id: crypto.randomUUID(), name: 'Тролль', verb: 'hide', reason: 'abuse', note: null } as const),
    ...{ trust: false, branch: true, sanction: { kind: 'ban', minutes: 60, hide: 'all' } as const },
  }
  expect(listFrom(draftsOf([macro]))).toEqual([macro])
})

test('whatever is chosen, what does not go with the decision goes away', () => {
  const full = draft('a', { branch: true, sanction: { kind: 'ban', minutes: null, hide: 'day' } })
  for (const verb of ['approve', 'hold', 'hide'] as const) {
    const other = withVerb(full, verb, 'spam')
    expect([isTaken([other]), isTaken([withVerb({ ...other, trust: true }, 'hold', 'spam')])]).toEqual([
      true,
      true,
    ])
  }
  expect(withVerb(withVerb(full, 'approve', 'spam'), 'hide', 'spam')).toMatchObject({
    reason: 'spam',
    sanction: null,
  })
})

test('a sanction lasts as long as its kind can', () => {
  for (const from of sanctionKinds) {
    for (const kind of sanctionKinds) {
      const sanction = ofKind(ofKind(null, from), kind)
      expect([kind, isTaken([draft('a', { sanction })])]).toEqual([kind, true])
      for (const minutes of termsOf(kind)) {
        const term = sanction && { ...sanction, minutes }
        expect([kind, minutes, isTaken([draft('a', { sanction: term })])]).toEqual([kind, minutes, true])
      }
    }
  }
  expect(ofKind(ofKind(null, 'ban'), null)).toBeNull()
})

test('a macro without a name is not whole, and one moves within the list', () => {
  expect([isWhole(draft('a')), isWhole(draft('a', { name: ' ' }))]).toEqual([true, false])
  const keys = (drafts: Draft[]) => drafts.map(({ key }) => key).join('')
  const all = [draft('a'), draft('b')]
  expect([keys(moved(all, 'b', -1)), keys(moved(all, 'b', 1)), keys(moved(all, 'a', -1))]).toEqual([
    'ba',
    'ab',
    'ab',
  ])
})
