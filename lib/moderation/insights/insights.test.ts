import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import type { Person } from '@/lib/api/testing'
import type { Insights, InsightsChoice } from '@/lib/contract/insights'
import { readInsights } from './read-insights'
import { actorFor, at, type Desk, newDesk, plantMorning, rule, write } from './testing'

const minutes = 60
const now = new Date('2024-11-25T09:30:00Z')

const read = (desk: Desk, choice: InsightsChoice = {}, at = now) =>
  readInsights(actorFor(desk.anna, desk), desk.site, choice, at)

const hourOf = ({ steps }: Insights, time: string) =>
  steps.find((step) => step.at === new Date(at(time)).toISOString())

test('a day is counted: what was written, decided, hidden and how long it took', async () => {
  const told = await read(await plantMorning())
  expect(told).toMatchObject({
    from: '2024-11-25',
    until: '2024-11-25',
    step: 'hour',
    timeZone: 'Asia/Almaty',
  })
  expect(told.totals).toMatchObject({
    ...{ posted: 6, decided: 4, approved: 2, hiddenByPeople: 2, held: 0, restored: 0, hiddenByRules: 1 },
    hiddenShare: 3 / 5,
    medianSeconds: 25 * minutes,
    // between 30 and 61 minutes, 0.7 of the way
    p90Seconds: expect.closeTo((30 + 0.7 * 31) * minutes, 6),
  })
  expect(told.now).toMatchObject({ waiting: 1, oldestAt: '2024-11-25T06:00:00.000Z', at: now.toISOString() })
  expect(told.own).toBe(2)
})

test('each hour stands for itself', async () => {
  const told = await read(await plantMorning())
  expect(told.steps).toHaveLength(15)
  expect(hourOf(told, '00:00')).toMatchObject({ posted: 1, decided: 1, medianSeconds: 10 * minutes })
  expect(hourOf(told, '08:00')).toMatchObject({
    posted: 0,
    decided: 0,
    medianSeconds: null,
    p90Seconds: null,
  })
  expect(hourOf(told, '09:00')).toMatchObject({ posted: 3, decided: 2, medianSeconds: 25 * minutes })
  expect(hourOf(told, '09:00')?.p90Seconds).toBeCloseTo(29 * minutes, 6)
  expect(hourOf(told, '10:00')).toMatchObject({ posted: 1, decided: 0 })
  expect(hourOf(told, '11:00')).toMatchObject({ posted: 1, decided: 1, p90Seconds: 61 * minutes })
})

test('what was hidden is told by reason and by who hid it', async () => {
  const told = await read(await plantMorning())
  expect(told.hiddenByReason).toEqual([
    { reason: 'abuse', count: 2, share: 2 / 3 },
    { reason: 'spam', count: 1, share: 1 / 3 },
  ])
  expect(told.hiddenBy).toEqual([
    { rule: null, count: 2, share: 2 / 3 },
    { rule: 'banned-words', count: 1, share: 1 / 3 },
  ])
})

test('what was taken back does not count, nor does taking it back, until that is taken back', async () => {
  const desk = await newDesk('Asia/Almaty')
  const id = await write(desk, at('09:00'))
  const { anna, daniyar } = desk
  const hidden = await rule(desk, id, { by: anna.id, at: at('09:05'), verb: 'hide', reason: 'spam' })
  const back = { verb: 'hold' as const, from: 'hidden' as const }
  const undo = await rule(desk, id, { by: anna.id, at: at('09:06'), ...back, undoes: hidden })
  expect((await read(desk)).totals).toMatchObject({ decided: 0, hiddenShare: null, medianSeconds: null })
  expect((await read(desk)).hiddenByReason).toEqual([])

  const approved = await rule(desk, id, { by: daniyar.id, at: at('09:30') })
  expect((await read(desk)).totals).toMatchObject({
    decided: 1,
    hiddenByPeople: 0,
    medianSeconds: 30 * minutes,
  })

  await rule(desk, id, { by: daniyar.id, at: at('09:31'), ...back, from: 'published', undoes: approved })
  await rule(desk, id, { by: anna.id, at: at('09:32'), verb: 'hide', undoes: undo })
  expect((await read(desk)).totals).toMatchObject({
    decided: 1,
    hiddenByPeople: 1,
    medianSeconds: 5 * minutes,
  })
})

test('putting off and covering words decide nothing; the time runs on from when it was written', async () => {
  const desk = await newDesk('Asia/Almaty')
  const id = await write(desk, at('09:00'))
  const { anna } = desk
  await rule(desk, id, { by: anna.id, at: at('09:01'), verb: 'hold' })
  await rule(desk, id, { by: anna.id, at: at('09:02'), verb: 'mask' })
  expect((await read(desk)).totals).toMatchObject({ decided: 0, held: 0, medianSeconds: null })
  await rule(desk, id, { by: anna.id, at: at('09:40') })
  expect((await read(desk)).totals).toMatchObject({ decided: 1, medianSeconds: 40 * minutes })
})

test('only the first decision of a person on what waited has a time', async () => {
  const desk = await newDesk('Asia/Almaty')
  const { anna } = desk
  const [again, published, ruled, yesterday] = [
    await write(desk, at('09:00')),
    await write(desk, at('09:00'), 'published'),
    await write(desk, at('09:00')),
    await write(desk, '2024-11-24T12:00:00+05:00'),
  ]
  await rule(desk, again, { by: anna.id, at: at('09:10') })
  await rule(desk, again, { by: anna.id, at: at('09:20'), verb: 'hold', from: 'published' })
  await rule(desk, again, { by: anna.id, at: at('10:00'), verb: 'hide' })
  await rule(desk, published, { by: anna.id, at: at('10:30'), verb: 'hide', from: 'published' })
  // a rule was first, which is no person
  await rule(desk, ruled, { by: 'links', at: at('09:01'), verb: 'hold', from: 'published' })
  await rule(desk, ruled, { by: anna.id, at: at('09:30') })
  await rule(desk, yesterday, { by: anna.id, at: '2024-11-24T12:05:00+05:00' })
  await rule(desk, yesterday, { by: anna.id, at: at('09:00'), verb: 'hold', from: 'published' })
  await rule(desk, yesterday, { by: anna.id, at: at('09:01'), verb: 'hide' })
  const { totals } = await read(desk)
  expect(totals).toMatchObject({ decided: 7, held: 2, medianSeconds: 20 * minutes, p90Seconds: 28 * minutes })
})

test('beside today stands as much of the same weekday, beside days those before them', async () => {
  const desk = await newDesk('Asia/Almaty')
  const { anna } = desk
  for (const time of [
    '2024-11-18T14:29:00+05:00',
    '2024-11-18T14:31:00+05:00',
    '2024-11-19T01:00:00+05:00',
  ]) {
    await rule(desk, await write(desk, time), { by: anna.id, at: time })
  }
  expect((await read(desk)).before).toMatchObject({ posted: 1, decided: 1 })
  const week = await read(desk, { range: '7-days' })
  expect([week.totals.posted, week.before?.posted]).toEqual([1, 1])
  const days = await read(desk, { from: '2024-11-18', until: '2024-11-19' })
  expect(days.steps).toHaveLength(48)
  expect([days.totals.decided, days.before?.decided]).toEqual([3, 0])
  const month = await read(desk, { range: '30-days' })
  expect([month.step, month.steps.length, month.totals.decided]).toEqual(['day', 30, 3])
})

test.each([
  { zone: 'Europe/Berlin', day: '2024-10-27', hours: 25, second: [1, 1] },
  { zone: 'Asia/Almaty', day: '2024-10-27', hours: 24, second: [0, 0] },
  { zone: 'Europe/Berlin', day: '2024-03-31', hours: 23, second: [0, 0] },
])('on $day a day in $zone has $hours hours, and each comment is in its own', async (one) => {
  const { zone, day, hours, second } = one
  const desk = await newDesk(zone)
  // in Berlin both are half past two in the morning
  for (const time of ['2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z']) await write(desk, time)
  const { steps, totals } = await read(desk, { from: day, until: day })
  expect(steps).toHaveLength(hours)
  expect(steps.slice(2, 4).map(({ posted }) => posted)).toEqual(second)
  expect(totals.posted).toBe(day === '2024-10-27' ? 2 : 0)
})

test('reports, notices near their time and appeals are told, but not who merely disagrees', async () => {
  const desk = await newDesk('Asia/Almaty')
  const { site, anna, daniyar } = desk
  const id = await write(desk, at('01:00'), 'published')
  const report = (reason: string, reporter: Person, closed: string | null = null) => raw`
    insert into reports (site_id, id, comment_id, revision, reporter_id, reason, reference, language, created_at, closed_at,
      outcome, notice_email)
    values (${site.id}, ${v7()}, ${id}, 1, ${reporter.id}, ${reason}, ${v7()}, 'ru', ${at('08:00')}::text::timestamptz,
      ${closed}::text::timestamptz, ${closed && 'upheld'}, ${reason === 'illegal' ? 'a@people.example' : null})`
  await report('spam', anna, at('09:00'))
  await report('illegal', daniyar)
  await report('disagree', daniyar, at('09:00'))
  for (const noticed of ['2024-11-24T09:29:00Z', '2024-11-24T10:00:00Z', '2024-11-25T09:00:00Z']) {
    const notice = await write(desk, '2024-11-22T09:00:00Z', 'published')
    await raw`update comments set reported_at = ${noticed}::text::timestamptz, noticed_at = ${noticed}::text::timestamptz
      where id = ${notice}`
  }
  for (const outcome of ['granted', 'refused', 'granted']) {
    const decisionId = await rule(desk, id, {
      by: anna.id,
      at: '2024-11-22T09:00:00Z',
      verb: 'hide',
      from: 'published',
    })
    await raw`insert into appeals (site_id, id, author_id, decision_id, text, outcome, settled_by, settled_at)
      values (${site.id}, ${v7()}, ${desk.reader.id}, ${decisionId}, 'Почему?', ${outcome}, ${daniyar.id},
        ${at('10:00')}::text::timestamptz)`
  }
  const { totals, now: standing } = await read(desk)
  expect(standing).toMatchObject({ reported: 3, notices: 3, noticesDue: 1, noticesLate: 1, appeals: 0 })
  expect(totals).toMatchObject({
    reportsMade: 2,
    reportsClosed: 1,
    appealsSettled: 3,
    appealsGrantedShare: 2 / 3,
  })
})

test('where nothing happened shares and times are of nothing', async () => {
  const desk = await newDesk('UTC')
  expect((await read(desk)).totals).toMatchObject({ posted: 0, hiddenShare: null, appealsGrantedShare: null })
  expect((await read(desk)).now).toMatchObject({ waiting: 0, oldestAt: null })
})

test('a leap year fits whole, in every zone that a site may have', async () => {
  for (const zone of [
    'UTC',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'America/St_Johns',
    'Pacific/Apia',
    'Antarctica/Troll',
  ]) {
    const desk = await newDesk(zone)
    const { steps } = await read(desk, { from: '2020-01-01', until: '2020-12-31' })
    expect([zone, steps.length]).toEqual([zone, 366])
  }
})
