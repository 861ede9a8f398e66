import { expect, test } from 'vitest'
import { newReport } from '@/lib/contract/reports'
import { draftFor, dropDraft, type Filled, keepDraft, reportOf } from './draft'
import { faultsIn } from './faults'

const notice: Filled = {
  reason: 'illegal',
  note: '',
  explanation: 'Призыв к насилию против соседей',
  law: '',
  name: 'Нурлан Ахметов',
  email: ' nurlan@people.example ',
  goodFaith: true,
}
const complaint: Filled = {
  ...notice,
  reason: 'hate',
  explanation: '',
  name: '',
  email: '',
  goodFaith: false,
}

test('what is said to be right the server takes', () => {
  for (const filled of [
    notice,
    complaint,
    { ...complaint, note: ' Соседей ' },
    { ...notice, law: 'УК, 174' },
  ]) {
    expect(faultsIn(filled)).toEqual({})
    expect(newReport.safeParse(reportOf(filled, { language: 'ru', editedAt: null })).error).toBeUndefined()
  }
})

test('a notice needs reasons, a name, an address and good faith; each field says what is missing', () => {
  const wrong: [Partial<Filled>, object][] = [
    [{ reason: null }, { reason: 'reason' }],
    [{ explanation: ' Незаконно ' }, { explanation: 'explanation' }],
    [{ name: ' Н ' }, { name: 'name' }],
    [{ email: 'nurlan@people' }, { email: 'email' }],
    [{ goodFaith: false }, { goodFaith: 'goodFaith' }],
    [{ law: 'у'.repeat(301) }, { law: 'long' }],
    [{ explanation: 'у'.repeat(5_001) }, { explanation: 'long' }],
  ]
  for (const [more, faults] of wrong) expect(faultsIn({ ...notice, ...more })).toEqual(faults)
  expect(faultsIn({ ...complaint, note: 'у'.repeat(1_001) })).toEqual({ note: 'long' })
})

test('what was typed is there when the form is opened again, and is sent twice under the same key alone', () => {
  const first = keepDraft('one', complaint)
  expect(draftFor('one', 'Айгерім')).toBe(first)
  expect(keepDraft('one', { ...complaint, note: 'Ещё' }).key).not.toBe(first.key)
  expect(draftFor('other', 'Айгерім')).toMatchObject({ reason: null, name: 'Айгерім' })
  dropDraft('one')
  expect(draftFor('one', '')).toMatchObject({ reason: null, note: '' })
})
