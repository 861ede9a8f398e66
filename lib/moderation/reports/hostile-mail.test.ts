import { expect, test } from 'vitest'
import { newReport } from '@/lib/contract/reports'
import { languages } from '@/lib/contract/words'
import { attacks } from '@/lib/text/testdata/attacks'
import { textAttacks } from '@/lib/text/testdata/attacks-on-text'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { outcomeMail } from './outcome-mail'
import { plainLine, plainLines } from './plain-lines'
import type { Reported, ReportRow } from './queries'
import { receiptMail } from './receipt-mail'

const noticeOf = (text: string): ReportRow => ({
  ...{ siteId: 's', id: 'r', commentId: 'c', revision: 1, reporterId: null, reason: 'illegal', note: null },
  ...{ weight: 0, countsAs: null },
  ...{ reference: '7K3QD-9MXWA', noticeName: text, noticeEmail: 'n@people.test', noticeLaw: text },
  ...{
    noticeExplanation: text,
    language: 'ru',
    createdAt: new Date(),
    closedAt: new Date(),
    outcome: 'upheld',
  },
  ...{ saidAt: new Date(), formerOutcome: null, toldOutcome: null, correctedAt: null },
})
const reportedOf = (text: string): Reported => ({
  ...{ commentId: 'c', site: text, title: text, url: 'https://news.example/1', author: text, text },
})
const mailsWith = (text: string) => [
  receiptMail(noticeOf(text), reportedOf(text)),
  outcomeMail(noticeOf(text), reportedOf(text)),
]

const tagsOf = (html: string) => new Set(html.match(/<[^>]*>?/g))
const harmless = new Set(mailsWith('x').flatMap(({ html }) => [...tagsOf(html)]))
const allAttacks = [...attacks, ...textAttacks, ...corpora()]

test('whatever somebody writes into a notice, a comment or a name, it is text in the mail', () => {
  for (const attack of allAttacks) {
    for (const { html, subject, to } of mailsWith(attack)) {
      const made = [...tagsOf(html)].filter((tag) => !harmless.has(tag))
      expect([attack, made]).toEqual([attack, []])
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
      expect(to).toBe('n@people.test')
    }
  }
})

test.skipIf(corporaMissing)('the corpora are among them', () => {
  expect(allAttacks.length).toBeGreaterThan(700)
})

test('no word of somebody’s turns the letter around it, or looks like one of its lines', () => {
  expect(plainLines('раз\r\n\r\n  два \u2028три\u202Eчетыре')).toEqual(['раз', 'два', 'тричетыре'])
  expect(plainLine('один\nдва', 100)).toBe('один два')
  expect(plainLine('😀'.repeat(10), 5)).toBe('😀😀😀😀…')
})

test.each(languages)('mails in %s say everything and leave no gap', (language) => {
  for (const outcome of ['upheld', 'dismissed'] as const) {
    const notice: ReportRow = { ...noticeOf('Слово'), language, outcome }
    for (const { subject, text, html } of [
      receiptMail(notice, reportedOf('Слово')),
      outcomeMail(notice, reportedOf('Слово')),
    ]) {
      expect(subject + text + html).not.toMatch(/\{\{|undefined|report\.[a-z]/)
      expect(html).toContain(`lang="${language}"`)
      expect(text).toContain('7K3QD-9MXWA')
    }
  }
})

test('what cannot be stored is refused before it is', () => {
  const notice = { name: 'Имя', email: 'n@people.test', explanation: 'Достаточно длинное', goodFaith: true }
  const accepts = (change: object) =>
    newReport.safeParse({ reason: 'illegal', notice: { ...notice, ...change } }).success
  expect(accepts({})).toBe(true)
  for (const field of ['name', 'explanation', 'law'])
    for (const bad of ['Достаточно\0длинное', 'Достаточно\ud800длинное'])
      expect(accepts({ [field]: bad })).toBe(false)
  for (const email of [
    'n@people.test\r\nBcc: x@people.test',
    'a@people.test, b@people.test',
    '"n"@people.test',
  ])
    expect(accepts({ email })).toBe(false)
})
