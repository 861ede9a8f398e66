import { expect, test } from 'vitest'
import { ask, newPerson, newSite, type Person } from '@/lib/api/testing'
import type { ReasonList } from '@/lib/contract/reasons'
import { reasons as builtInCodes } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { newsroom, rule, waiting } from '../testing'

const said = (text: string) => ({ ru: text, kk: `${text} (kk)`, en: `${text} (en)` })
const own = (name: string, rest: object = {}) => ({
  ...{ names: said(name), sentences: said(`${name}: так нельзя.`), houseRule: null },
  ...rest,
})

async function staffed() {
  const room = await newsroom()
  return { ...room, admin: await newPerson('Главный', room.site, 'admin') }
}

const read = async (site: Site, person: Person): Promise<ReasonList> =>
  (await ask(`/sites/${site.slug}/reasons`, person)).json()

const change = (site: Site, admin: Person, body: object) =>
  ask(`/sites/${site.slug}/reasons`, admin, { method: 'PUT', body })

test('a site that has said nothing has the reasons that come with Pikir, in three languages', async () => {
  const { site, anna } = await staffed()
  const { reasons } = await read(site, anna)
  expect(reasons.map(({ code }) => code)).toEqual(builtInCodes)
  for (const { names, sentences } of reasons)
    expect(new Set([...Object.values(names), ...Object.values(sentences)]).size).toBe(6)
})

test('a comment is hidden for reasons of the site alone, and not for one that is retired', async () => {
  const room = await staffed()
  const { version } = await read(room.site, room.admin)
  const reasons = [
    own('Базарная реклама', { houseRule: said('§ 3. Без рекламы') }),
    own('Спам', { code: 'spam' }),
  ]
  const list: ReasonList = await (await change(room.site, room.admin, { version, reasons })).json()
  const [market] = list.reasons
  expect(list.reasons.map(({ names, retired }) => [names.ru, retired])).toEqual([
    ['Базарная реклама', false],
    ['Спам', false],
  ])
  const hide = async (reason: string) =>
    (await rule(room.site, room.anna, await waiting(room), { verb: 'hide', reason })).status
  expect([
    await hide(market?.code ?? ''),
    await hide('spam'),
    await hide('abuse'),
    await hide('nope'),
  ]).toEqual([201, 201, 400, 400])

  const shorter = { version: list.version, reasons: [own('Спам', { code: 'spam' })] }
  expect((await change(room.site, room.admin, shorter)).status).toBe(200)
  expect(await hide(market?.code ?? '')).toBe(400)
  // decisions that name it still have its words
  const after = await read(room.site, room.anna)
  expect(after.reasons.map(({ code, retired }) => [code, retired])).toEqual([
    ['spam', false],
    [market?.code, true],
  ])
})

test('a retired reason comes back with its code', async () => {
  const room = await staffed()
  const first = await (
    await change(room.site, room.admin, {
      version: (await read(room.site, room.admin)).version,
      reasons: [own('Один'), own('Два')],
    })
  ).json()
  const [one, two] = first.reasons
  const less = await (
    await change(room.site, room.admin, { version: first.version, reasons: [own('Два', { code: two.code })] })
  ).json()
  const back = await change(room.site, room.admin, {
    version: less.version,
    reasons: [own('Два', { code: two.code }), own('Один снова', { code: one.code })],
  })
  expect((await back.json()).reasons).toMatchObject([
    { code: two.code, retired: false },
    { code: one.code, retired: false, names: { ru: 'Один снова' } },
  ])
})

test('of two administrators who change the list at once the second is told so', async () => {
  const room = await staffed()
  const { version } = await read(room.site, room.admin)
  const answers = await Promise.all(
    ['Раз', 'Два'].map((name) => change(room.site, room.admin, { version, reasons: [own(name)] })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const late = answers.find(({ status }) => status === 409)
  expect(await late?.json()).toMatchObject({ code: 'settings-changed' })
  expect((await read(room.site, room.anna)).reasons).toHaveLength(1)
})

test('a list needs a reason, each in three languages, and no code twice', async () => {
  const room = await staffed()
  const { version } = await read(room.site, room.admin)
  for (const reasons of [
    [],
    [{ ...own('Спам'), names: { ru: 'Спам', kk: '', en: 'Spam' } }],
    [own('Спам', { code: 'spam' }), own('Снова спам', { code: 'spam' })],
    [own('Спам', { code: '../x' })],
    Array.from({ length: 19 }, (_, index) => own(`Причина ${index}`)),
  ]) {
    expect((await change(room.site, room.admin, { version, reasons })).status).toBe(400)
  }
})

test("another site's reasons are not this one's", async () => {
  const room = await staffed()
  const { version } = await read(room.site, room.admin)
  const answer = await change(room.site, room.admin, { version, reasons: [own('Наша', { code: 'ours' })] })
  expect(answer.status).toBe(200)
  const elsewhere = await newSite()
  const stranger = await newPerson('Чужой', elsewhere, 'moderator')
  expect((await read(elsewhere, stranger)).reasons.map(({ code }) => code)).toEqual(builtInCodes)
  expect((await ask(`/sites/${room.site.slug}/reasons`, stranger)).status).toBe(403)
})

test.skipIf(corporaMissing)('whatever is written into a reason comes back as it is', async () => {
  const room = await staffed()
  const texts = corpora()
    .map((text) => text.normalize('NFC').trim().slice(0, 60).trim())
    .filter((text) => text !== '' && text.isWellFormed() && !text.includes('\0'))
  let { version } = await read(room.site, room.admin)
  for (let from = 0; from < texts.length; from += 18) {
    const some = texts.slice(from, from + 18)
    const reasons = some.map((text, index) => {
      const words = { ru: text, kk: text, en: text }
      return { code: `r-${index}`, names: words, sentences: words, houseRule: words }
    })
    const answer = await change(room.site, room.admin, { version, reasons })
    const list: ReasonList = await answer.json()
    const active = list.reasons.filter(({ retired }) => !retired)
    expect([answer.status, active.map(({ names }) => names.kk)]).toEqual([200, some])
    version = list.version
  }
})
