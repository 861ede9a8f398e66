import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { languages, reasons } from '@/lib/contract/words'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { attacks } from '@/lib/text/testdata/attacks'
import { textAttacks } from '@/lib/text/testdata/attacks-on-text'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import type { Addressee } from './addressee'
import { digestOf, letterOf, shortOf } from './letter'
import { presentNotification } from './present'
import type { NotificationRow } from './queries'
import { defaultSettings } from './rules'

const id = '018f2b1c-0000-7000-8000-000000000001'

const row = (change: Partial<NotificationRow> = {}): NotificationRow => ({
  ...{ id, siteId: id, userId: id, kind: 'reply', commentId: id, createdAt: new Date(0), seenAt: null },
  ...{ threadId: id, title: 'Трамвай', url: 'https://news.example/tram', status: 'published', isOwn: false },
  ...{
    html: '<p>Да</p>\n',
    author: 'Ерлан',
    reason: null,
    toStatus: null,
    reportOutcome: null,
    correctedAt: null,
    reference: null,
  },
  ...{ decisionId: null, decidedAt: null, rule: null, names: null, sentences: null, houseRule: null },
  ...{ houseRulesUrl: null, appealOutcome: null, appealAnswer: null },
  ...change,
})

const to = (language: Addressee['language'] = 'ru', site = 'Газета'): Addressee => ({
  ...{ userId: id, email: 'aigul@people.test', language, settings: defaultSettings },
  site: { id, slug: 'gazeta', name: site, timeZone: 'Asia/Almaty' },
})

const decided = { decisionId: id, decidedAt: new Date('2026-11-22T20:00:00Z') }

const kinds: Partial<NotificationRow>[] = [
  { kind: 'reply' },
  { kind: 'mention' },
  ...(['published', 'pending'] as const).map((toStatus) => ({
    kind: 'decision' as const,
    isOwn: true,
    toStatus,
  })),
  ...reasons.map((reason) => ({
    kind: 'decision' as const,
    isOwn: true,
    toStatus: 'hidden' as const,
    reason,
    ...decided,
  })),
  ...(['granted', 'refused'] as const).map((appealOutcome) => ({
    ...{ kind: 'decision' as const, isOwn: true, toStatus: 'hidden' as const, reason: 'spam', ...decided },
    ...{ appealOutcome, appealAnswer: 'Посмотрели ещё раз' },
  })),
  ...(['upheld', 'dismissed', 'withdrawn', null] as const).map((reportOutcome) => ({
    ...{ kind: 'report' as const, reportOutcome, reference: 'A-17' },
  })),
]

test.each(languages)('mails in %s say everything and leave no gap', (language) => {
  const mails = kinds.map((kind) => letterOf(row(kind), to(language)))
  const digests = [1, 2, 5].map((count) =>
    digestOf(
      Array.from({ length: count }, () => row()),
      to(language),
    ),
  )
  for (const { subject, text, html } of [...mails, ...digests]) {
    expect(subject + text + html).not.toMatch(/\{\{|undefined|null|(?:notification|reason)\.[a-z]/)
    expect(html).toContain(`lang="${language}"`)
    expect(text).toContain('https://news.example/tram#pikir-')
    expect(text).toMatch(/https:\/\/comments\.test\/unsubscribe#[\w-]{87}\n/)
  }
  expect(new Set(mails.map(({ text }) => text)).size).toBe(kinds.length)
})

test('an author who is told why their comment is hidden is told so in words, and what to do', () => {
  const { text } = letterOf(
    row({ kind: 'decision', isOwn: true, status: 'hidden', toStatus: 'hidden', reason: 'hate', ...decided }),
    to('en'),
  )
  for (const said of [
    'Reason: “Hatred or discrimination”.',
    'Nobody stirs up hatred here',
    'A moderator decided this on 23 November 2026, not a program.',
    'you can appeal until 25 May 2027',
    `https://comments.test/account/statements/gazeta/${id}`,
  ]) {
    expect(text).toContain(said)
  }
})

test('whoever was hidden by a rule is told that no person had looked, and which house rule was broken', () => {
  const words = (said: string) => ({
    ru: `${said} по-русски`,
    kk: `${said} қазақша`,
    en: `${said} in English`,
  })
  const own = { names: words('Имя'), sentences: words('Фраза'), houseRule: words('Правило') }
  const house = { houseRulesUrl: 'https://news.example/rules', rule: 'banned-words' }
  const hidden = {
    kind: 'decision',
    isOwn: true,
    status: 'hidden',
    toStatus: 'hidden',
    reason: 'own-1',
  } as const
  const { text } = letterOf(row({ ...hidden, ...own, ...house, ...decided }), to('kk'))
  for (const said of [
    'Имя қазақша',
    'Фраза қазақша',
    'Правило қазақша',
    'адам қатысқан жоқ',
    '2027 ж. 25 мамыр',
  ])
    expect(text).toContain(said)
  expect(text).toContain('https://news.example/rules')
})

test('of a comment that is not shown any more neither words nor author are mailed', () => {
  const { subject, text, html } = letterOf(row({ status: 'hidden', html: '<p>Грубость</p>' }), to())
  expect(subject + text + html).not.toMatch(/Грубость|Ерлан/)
})

test('what a reader has to uncover stays covered, and what is quoted is left out', () => {
  const html = renderMarkdown('> Кто убийца?\n\nЭто ||дворецкий||, *конечно*')
  expect(presentNotification(row({ html })).excerpt).toBe('Это ▒▒▒, конечно')
})

test('names that turn the line round or break it do neither', () => {
  const odd = 'Ночь\u202eьчон\r\nBcc: b@people.test'
  const mail = letterOf(row({ title: odd }), to('ru', odd))
  expect(mail.subject).not.toMatch(/[\r\n\u202e]/)
  expect(mail.text).not.toMatch(/\u202e|\nBcc/)
  const { title } = shortOf(presentNotification(row({ title: odd })), { language: 'ru', site: odd })
  expect(title).not.toMatch(/[\r\n\u202e]/)
})

test.skipIf(corporaMissing)('whatever somebody writes is text in the mail', () => {
  for (const text of corpora()) {
    const html = renderMarkdown(text)
    for (const mail of [
      letterOf(row({ html, title: text, author: text }), to()),
      digestOf([row({ html, title: text })], to('ru', text)),
    ]) {
      expect(namesIn(mail.html).filter((name) => !ours.has(name))).toEqual([])
      expect(mail.subject).not.toMatch(/[\r\n]/)
    }
  }
})

test.skipIf(corporaMissing)('whatever somebody writes is one line of text on a lock screen', () => {
  // others cannot be stored
  const storable = [...attacks, ...textAttacks, ...corpora()].filter((one) => one.isWellFormed())
  for (const text of storable) {
    const html = renderMarkdown(text)
    const said = presentNotification(row({ html, title: text, author: text }))
    const message = shortOf(said, { language: 'ru', site: text })
    expect(JSON.parse(JSON.stringify(message))).toEqual(message)
    expect(message.title + message.body).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)
  }
})

const ours = new Set([
  ...['meta', 'style', 'title', 'div', 'p', 'a', 'br', 'h2', 'blockquote'],
  ...['#text', '#documentType'],
])
const attributes = ['href', 'class', 'style', 'charset', 'name', 'content', 'dir']

type Node = { nodeName: string; childNodes?: Node[]; attrs?: { name: string; value: string }[] }

/** The elements of a mail, and of what is in their attributes all that is not ours. */
function namesIn(html: string): string[] {
  const visit = (node: Node): string[] => [
    node.nodeName,
    ...(node.attrs ?? []).flatMap(({ name, value }) =>
      attributes.includes(name) && !/javascript:/i.test(value) ? [] : [name],
    ),
    ...(node.childNodes ?? []).flatMap(visit),
  ]
  return (parseFragment(html).childNodes as Node[]).flatMap(visit)
}
