import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { recordMany } from '@/lib/audit/record'
import { verifyAll } from '@/lib/audit/verify/verify'
import type { AuditEntry, AuditPage } from '@/lib/contract/audit'
import type { Site } from '@/lib/sites/find-site'
import { attacks } from '@/lib/text/testdata/attacks'
import { corpora } from '@/lib/text/testdata/corpora'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'

async function newDesk(moderationMode: 'pre' | 'post' = 'pre') {
  const site = await newSite({ moderationMode })
  const admin = await newPerson('Сауле', site, 'admin')
  const moderator = await newPerson('=cmd|calc', site, 'moderator')
  const reader = await newPerson('Читатель', site)
  return { site, admin, moderator, reader }
}

async function write({ site, reader }: { site: Site; reader: Person }, text = 'Текст') {
  const article = newArticle(site)
  const answer = await post(`${article.thread}/comments`, reader, article.draft(text))
  return { id: String((await answer.json()).id), article }
}

const decide = ({ site, moderator }: { site: Site; moderator: Person }, id: string, ruling: object) =>
  post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, { revision: 1, ...ruling })

async function readLog(site: Site, admin: Person, query = ''): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = []
  for (let next: string | null = ''; next !== null; ) {
    const answer = await ask(`/sites/${site.slug}/audit?${query}${next && `&cursor=${next}`}`, admin)
    expect(answer.status).toBe(200)
    const page: AuditPage = await answer.json()
    entries.push(...page.entries)
    next = page.next
  }
  return entries
}

const actionsIn = (entries: AuditEntry[]) => entries.map(({ action }) => action)

test('the log says who did what, and what it was before and after', async () => {
  const desk = await newDesk()
  const { id } = await write(desk, 'Реклама')
  await decide(desk, id, { verb: 'hide', reason: 'spam', note: 'третий раз' })
  const [entry] = await readLog(desk.site, desk.admin, 'subject=comment')
  expect(entry).toMatchObject({
    actor: { id: desk.moderator.id, name: '=cmd|calc' },
    ...{ action: 'comment.hide', subject: 'comment', subjectId: id, subjectName: 'Реклама' },
    before: { status: 'pending', shows: null },
    after: { status: 'hidden', reason: 'spam', note: 'третий раз', rule: null },
  })
})

test('settings, words, rules, roles, invitations, features, deletions and sign-ins are in it', async () => {
  const desk = await newDesk('post')
  const { site, admin, moderator, reader } = desk
  const at = `/sites/${site.slug}`
  const { id } = await write(desk)
  const sent = (path: string, method: string, person: Person, body?: object) =>
    ask(`${at}${path}`, person, { method, body })
  await sent('', 'PATCH', admin, { name: 'Дала', voting: site.voting })
  await sent('', 'PATCH', admin, { name: 'Дала' })
  await sent(`/comments/${id}/feature`, 'PUT', moderator)
  await sent(`/comments/${id}/feature`, 'PUT', moderator)
  await sent(`/comments/${id}/feature`, 'DELETE', moderator)
  await sent(`/comments/${id}`, 'DELETE', reader)
  await sent(`/members/${moderator.id}`, 'PATCH', admin, { role: 'admin' })
  const invited = await sent('/invitations', 'POST', admin, { email: 'new@people.example', role: 'admin' })
  await sent(`/invitations/${(await invited.json()).id}`, 'DELETE', admin)
  await sent('/screening', 'PATCH', admin, {
    ...{ version: 0, secrets: { akismet: 'hunter2' }, whenFailed: 'hold' },
  })
  await sent('/screening/lists/banned', 'PUT', moderator, { text: 'кулак\nветер\n' })

  const log = await readLog(site, admin)
  expect(actionsIn(log).toReversed()).toEqual([
    ...[
      'staff.sign-in',
      'staff.sign-in',
      'settings.change',
      'comment.feature',
      'comment.unfeature',
      'comment.delete',
      'role.change',
    ],
    ...['invitation.send', 'invitation.withdraw', 'screening.change', 'words.change'],
  ])
  expect(log.find(({ action }) => action === 'settings.change')).toMatchObject({
    before: { name: site.name },
    after: { name: 'Дала' },
  })
  expect(JSON.stringify(log)).not.toContain('hunter2')
  const changedWords = log.find(({ action }) => action === 'words.change')
  expect(changedWords?.after).toMatchObject({ list: 'banned', added: 2 })
})

test('it is read by who, what, on what and when', async () => {
  const desk = await newDesk()
  const { site, admin, moderator } = desk
  const [one, other] = [(await write(desk)).id, (await write(desk)).id]
  await decide(desk, one, { verb: 'approve' })
  await decide(desk, other, { verb: 'hold' })
  await ask(`/sites/${site.slug}`, admin, { method: 'PATCH', body: { name: 'Другое' } })
  const actions = async (query: string) => actionsIn(await readLog(site, admin, query))
  expect(await actions(`actor=${moderator.id}&subject=comment`)).toEqual(['comment.hold', 'comment.approve'])
  expect(await actions('action=settings.change')).toEqual(['settings.change'])
  expect(await actions(`subjectId=${one}`)).toEqual(['comment.approve'])
  expect(await actions('actor=rule')).toEqual([])
  expect(await actions('until=2020-01-01T00:00:00Z')).toEqual([])
  expect(await actions('from=2020-01-01T00:00:00Z&subject=site')).toEqual(['settings.change'])
  for (const query of ['cursor=x', 'actor=x', 'action=x', 'from=x', 'cursor=-1']) {
    expect((await ask(`/sites/${site.slug}/audit?${query}`, admin)).status, query).toBe(400)
  }
})

test('what a rule hid as it was written is logged with it', async () => {
  const desk = await newDesk('post')
  const at = `/sites/${desk.site.slug}/screening`
  await ask(at, desk.admin, {
    method: 'PATCH',
    body: { version: 0, rules: { 'banned-words': { outcome: 'hide' } } },
  })
  await post(`${at}/words`, desk.admin, {
    ...{ list: 'banned', kind: 'word', language: null, pattern: 'ктулху', exceptions: [] },
  })
  const { id } = await write(desk, 'Слава ктулху')
  const [entry] = await readLog(desk.site, desk.admin, 'actor=rule')
  expect(entry).toMatchObject({
    ...{ actor: null, action: 'comment.hide', subjectId: id },
    after: { status: 'hidden', rule: 'banned-words' },
  })
})

/** Cells of RFC 4180, line by line. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') lines.push([])
    if (end === '') break
  }
  return lines.slice(0, -1)
}

test('whatever is written in a note or a setting is kept, listed, exported and verified', async () => {
  const { site, admin } = await newDesk()
  const texts = [...attacks, ...corpora()].filter((text) => text.isWellFormed() && !text.includes('\0'))
  const entries = texts.map((note) => ({
    ...{ siteId: site.id, actorId: admin.id, action: 'settings.change' as const, subject: 'site' as const },
    ...{ subjectId: v7(), before: { [note]: note }, after: { note } },
  }))
  await db.transaction((tx) => recordMany(tx, entries))

  const listed = await readLog(site, admin, 'action=settings.change')
  expect(listed.map(({ after }) => after)).toEqual(texts.map((note) => ({ note })).toReversed())

  const csv = await (await ask(`/sites/${site.slug}/audit.csv`, admin)).text()
  const [head = [], ...lines] = cellsOf(csv)
  expect(head).toHaveLength(10)
  expect(lines.map(({ length }) => length)).toEqual(lines.map(() => 10))
  const exported = lines.filter((line) => line[4] === 'settings.change').map((line) => line[9])
  expect(exported).toEqual(texts.map((note) => JSON.stringify({ note })).toReversed())
  for await (const finding of verifyAll({ folder: '/nowhere' })) {
    if (finding.site === site.slug) expect(finding.fault).toBe(null)
  }
}, 60_000)

test('nothing in the file is a formula, and Excel reads its letters', async () => {
  const desk = await newDesk()
  for (const text of ['=1+1', '+7 701', '-2', '@all', '＝1', ' =2', '"quoted", and\nmore']) {
    await decide(desk, (await write(desk, text)).id, { verb: 'approve' })
  }
  const answer = await ask(`/sites/${desk.site.slug}/audit.csv?subject=comment`, desk.admin)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-site-\d+-/)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = cellsOf(new TextDecoder().decode(bytes)).slice(1)
  expect(lines).toHaveLength(7)
  expect(lines.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([])
  expect(lines.map((line) => line[2])).toEqual(lines.map(() => "'=cmd|calc"))
  expect(lines[0]?.[7]).toBe('"quoted", and\nmore')
})

test('readers never learn who decided', async () => {
  const desk = await newDesk()
  const { id, article } = await write(desk)
  await decide(desk, id, { verb: 'approve' })
  for (const path of [
    article.thread,
    `${article.thread}/comments`,
    `/sites/${desk.site.slug}/notifications`,
  ]) {
    const said = await (await ask(path, desk.reader)).text()
    expect(said).not.toContain('cmd|calc')
    expect(said).not.toContain(desk.moderator.id)
  }
})
