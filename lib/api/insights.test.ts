import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import type { Insights } from '@/lib/contract/insights'
import { readInsights } from '@/lib/moderation/insights/read-insights'
import { actorFor, newDesk, plantMorning } from '@/lib/moderation/insights/testing'
import { ask } from './testing'

const now = new Date('2024-11-25T09:30:00Z')
const theDay = 'from=2024-11-25&until=2024-11-25'

test('an administrator reads who decided how much, by name; a moderator their own', async () => {
  const desk = await plantMorning()
  const { moderators, own } = await readInsights(actorFor(desk.saule, desk, 'admin'), desk.site, {}, now)
  expect(own).toBe(0)
  expect(moderators).toEqual([
    { id: desk.anna.id, name: 'Анна', decided: 2 },
    { id: desk.daniyar.id, name: 'Данияр', decided: 2 },
  ])
  const told = await (await ask(`/sites/${desk.site.slug}/insights`, desk.anna)).text()
  expect(JSON.parse(told).moderators).toBe(null)
  expect(told).not.toContain('Данияр')
  expect(told).not.toContain(desk.daniyar.id)
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

test('the same numbers are in the file, in the site’s time, and no name in it is a formula', async () => {
  const desk = await plantMorning()
  const { site, anna, saule } = desk
  await raw`update members set display_name = '=cmd|calc' where site_id = ${site.id} and user_id = ${anna.id}`
  const told: Insights = await (await ask(`/sites/${site.slug}/insights?${theDay}`, saule)).json()
  const answer = await ask(`/sites/${site.slug}/insights.csv?${theDay}`, saule)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="insights-${site.slug}-2024-11-25.csv"`,
  )
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...lines] = cellsOf(new TextDecoder().decode(bytes))
  expect(head).toEqual(['part', 'code', 'name', 'time', 'measure', 'value'])
  const value = (...start: string[]) =>
    lines.find((line) => start.every((cell, place) => cell === line[place]))?.[5]
  const hour = ['hour', '', '', '2024-11-25T09:00:00+05:00']
  expect([value(...hour, 'posted'), value(...hour, 'decided')]).toEqual(['3', '2'])
  expect(value(...hour, 'median_seconds')).toBe('1500')
  expect(lines.filter(([part, , , , measure]) => part === 'hour' && measure === 'posted')).toHaveLength(24)
  expect(value('totals', '', '', '', 'p90_seconds')).toBe(String(told.totals.p90Seconds))
  expect(value('before', '', '', '', 'from')).toBe('2024-11-18T00:00:00+05:00')
  expect(value('reason', 'abuse', 'Оскорбления', '', 'count')).toBe('2')
  expect(value('rule', 'banned-words', '', '', 'share')).toBe(String(1 / 3))
  expect(value('people', '', '', '', 'count')).toBe('2')
  expect(value('moderator', anna.id, "'=cmd|calc", '', 'decided')).toBe('2')
  expect(lines.every(({ length }) => length === 6)).toBe(true)
  const own = await (await ask(`/sites/${site.slug}/insights.csv?${theDay}`, anna)).text()
  expect(own).toContain('"own","","","","decided","2"')
  expect(own).not.toContain('"moderator"')
})

test('a newsroom is told nothing of another', async () => {
  const [desk, other] = [await plantMorning(), await newDesk('Asia/Almaty')]
  const told = await readInsights(actorFor(other.anna, other), other.site, {}, now)
  expect(told.totals).toMatchObject({ posted: 0, decided: 0, hiddenByRules: 0, medianSeconds: null })
  expect([told.now.waiting, told.hiddenBy, told.hiddenByReason, told.own]).toEqual([0, [], [], 0])
  for (const path of ['insights', 'insights.csv']) {
    expect((await ask(`/sites/${desk.site.slug}/${path}`, other.saule)).status).toBe(403)
    expect((await ask(`/sites/${desk.site.slug}/${path}`, desk.reader)).status).toBe(403)
  }
})

test.each([
  ...['range=yesterday', 'range=', 'range=today&range=today', 'range=today&from=2026-11-01&until=2026-11-02'],
  ...[
    'from=2026-11-01',
    'until=2026-11-01',
    'from=2026-11-02&until=2026-11-01',
    'from=2026-02-30&until=2026-03-01',
  ],
  ...[
    'from=2025-01-01&until=2026-01-02',
    'from=2999-01-01&until=2999-01-02',
    'from=0001-01-01&until=0001-01-02',
  ],
  ...[
    'from=x&until=y',
    'from=2026-11-01T00:00:00Z&until=2026-11-02',
    'from=%00&until=2026-11-02',
    'from=1e9&until=1e9',
  ],
  ...['timeZone=Mars/Olympus', 'from[]=2026-11-01&until=2026-11-02', "from=2026-11-01'--&until=2026-11-02"],
])('%s is refused', async (query) => {
  const desk = await newDesk('UTC')
  for (const path of ['insights', 'insights.csv']) {
    const answer = await ask(`/sites/${desk.site.slug}/${path}?${query}`, desk.anna)
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'invalid-input'])
  }
})
