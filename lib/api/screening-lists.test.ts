import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { readSettings } from '@/lib/screening/read-settings'
import type { Site } from '@/lib/sites/find-site'
import { ask, newPerson, newSite, type Person, post } from './testing'

let site: Site
let moderator: Person
const at = (path = '') => `/sites/${site.slug}/screening${path}`
const json = async (answer: Response) => ({ status: answer.status, ...(await answer.json()) })
const word = (pattern: string, more = {}) => ({
  ...{ list: 'banned', kind: 'word', language: null, pattern, exceptions: [] },
  ...more,
})
const add = (body: object) => post(at('/words'), moderator, body).then(json)
const list = async () => (await json(await ask(at('/words'), moderator))).words
const read = async (name = 'banned') => (await json(await ask(at(`/lists/${name}`), moderator))).text
const write = (text: string, name = 'banned') =>
  ask(at(`/lists/${name}`), moderator, { method: 'PUT', body: { text } }).then(json)
const outcome = async (text: string) => (await json(await post(at('/trials'), moderator, { text }))).outcome

beforeEach(async () => {
  site = await newSite()
  moderator = await newPerson('Модератор', site, 'moderator')
})

test('a word that a moderator adds is looked for from then on, in other forms too, and no longer once it is out', async () => {
  const { status, id } = await add(word('дурак'))
  expect(status).toBe(201)
  expect(await outcome('Сказал дураку')).toBe('hide')
  expect(await list()).toEqual([{ ...word('дурак'), id }])
  expect((await ask(at(`/words/${id}`), moderator, { method: 'DELETE' })).status).toBe(204)
  expect((await ask(at(`/words/${id}`), moderator, { method: 'DELETE' })).status).toBe(404)
  expect(await outcome('Сказал дураку')).toBe('publish')
  expect((await readSettings(site.id)).version).toBe(2)
})

test('a word that is there already takes the new exceptions', async () => {
  const { id } = await add(word('дебет'))
  expect(await add(word('дебет', { exceptions: ['дебетовая'] }))).toMatchObject({ status: 201, id })
  expect(await list()).toEqual([{ ...word('дебет', { exceptions: ['дебетовая'] }), id }])
})

test.each([
  ['no word at all', word('!!!'), 'empty'],
  ['one letter of any word', word('а', { kind: 'part' }), 'one-letter-part'],
  ['an expression that is none', word('(', { kind: 'regex' }), 'not-a-regex'],
  ['one that finds everything', word('.*', { kind: 'regex' }), 'matches-nothing'],
  ['one that is too large', word('(?:(?:a{100}){100}){100}', { kind: 'regex' }), undefined],
])('%s is refused with the reason', async (_, body, message) => {
  const answer = await add(body)
  expect(answer).toMatchObject({ status: 422, code: 'word-refused', errors: [{ path: 'pattern' }] })
  if (message) expect(answer.errors).toEqual([{ path: 'pattern', message }])
  expect(await list()).toEqual([])
})

test('a list that is written down and read in again is the same list', async () => {
  const text = 'дурак\n*хам*\n/казино\\s+бонус/\nkk: ақымақ\nдебет -дебетовая -"дебет счёта"\n'
  expect(await write(text)).toMatchObject({ status: 200, text })
  const before = await list()
  expect(await write(await read())).toMatchObject({ status: 200, text })
  expect(await list()).toEqual(before)
  expect(await read('suspect')).toBe('')
})

test('a list takes the place of the former, and leaves the other lists alone', async () => {
  await write('раз\nдва\n')
  await write('белое\n', 'trusted')
  const [, two] = await list()
  await write('два\nтри\nтри\n')
  expect(await read()).toBe('два\nтри\n')
  expect((await list()).find(({ pattern }: { pattern: string }) => pattern === 'два').id).toBe(two.id)
  expect(await read('trusted')).toBe('белое\n')
})

test('a list with lines at fault is not read in at all, and each of them is named', async () => {
  await write('прежнее\n')
  const answer = await write('# слова\nхорошее\n/(/\n\n*а*\nноль\0\n')
  expect(answer).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(answer.errors).toEqual([
    { path: 'text.6', message: 'not-text' },
    { path: 'text.3', message: 'not-a-regex' },
    { path: 'text.5', message: 'one-letter-part' },
  ])
  expect(await read()).toBe('прежнее\n')
})

test('ten thousand entries fit, and not one more', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `словоподлиннее${index}\n`)
  const text = lines.join('')
  expect(new TextEncoder().encode(text).length).toBeGreaterThan(64 * 1024)
  expect((await write(text)).status).toBe(200)
  expect(await raw`select count(*)::int from words where site_id = ${site.id}`).toEqual([{ count: 10_000 }])
  expect(await write(`${text}ещё\n`)).toMatchObject({ status: 400, errors: [{ path: 'text.10001' }] })
  expect(await add(word('ещё'))).toMatchObject({ status: 422, code: 'word-refused' })
})

test('a list larger than a megabyte is cut off while it is read', async () => {
  expect(await write('а'.repeat(600_000))).toMatchObject({ status: 413, code: 'body-too-large' })
  const elsewhere = await post(at('/trials'), moderator, { text: 'а'.repeat(40_000) })
  expect(elsewhere.status).toBe(413)
})

test("another site's words are not there", async () => {
  const { id } = await add(word('чужое'))
  const elsewhere = await newSite()
  const stranger = await newPerson('Модератор', elsewhere, 'moderator')
  const there = `/sites/${elsewhere.slug}/screening/words`
  expect((await ask(`${there}/${id}`, stranger, { method: 'DELETE' })).status).toBe(404)
  expect((await json(await ask(there, stranger))).words).toEqual([])
  expect(await list()).toHaveLength(1)
})

test.each([
  ['a list that is none', 'GET', '/lists/loved'],
  ['a word that is none', 'DELETE', '/words/1'],
  ['a replay that is none', 'GET', '/replays/1'],
])('%s', async (_, method, path) => {
  expect(await json(await ask(at(path), moderator, { method }))).toMatchObject({
    status: 400,
    code: 'invalid-input',
  })
})
