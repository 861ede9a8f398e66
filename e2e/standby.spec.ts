import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { startCluster, startStandby } from './servers/cluster'
import { ask, plantNewsroom } from './servers/newsroom'
import { startServer, stopServer } from './servers/start-server'

const delay = 5

test('a copy that is 5 seconds behind spares the primary, and brings back nothing that was hidden', async () => {
  const primary = await startCluster('primary')
  const room = await plantNewsroom(primary.databaseUrl)
  const standby = await startStandby(primary, delay)
  const { child, url } = await startServer(
    process.env.E2E_COMMENTS ?? '',
    {
      ...primary,
      smtpUrl: process.env.E2E_MAIL_SERVER ?? '',
      secret: 'only for this story, and long enough to be accepted',
      DATABASE_REPLICA_URLS: standby.databaseUrl,
      WORKERS: '2',
    },
    'server-with-standby',
  )
  const copy = postgres(standby.databaseUrl, { max: 1, onnotice: () => {} })
  const body = { text: 'Слишком дорого', page: room.page('new') }
  const posted = await ask(url, `${room.thread('new')}/comments`, { cookie: room.author, body })
  expect(posted.status).toBe(201)
  const { id } = JSON.parse(posted.body)
  const seen = async () => Object.values(await look(url, room))
  await expect.poll(seen, { intervals: [20] }).toEqual([true, true])
  // from here on the copy shows it for as long as it is behind
  const shown = () => copy`select 1 from comments where id = ${id} and status = 'published'`
  await expect.poll(async () => (await shown()).length, { timeout: 30_000, intervals: [50] }).toBe(1)

  const decision = { verb: 'hide', revision: 1, reason: 'abuse' }
  const decided = await ask(url, room.decisions(id), { cookie: room.moderator, body: decision })
  expect(decided.status).toBe(201)
  // a second is what readers are promised, the rest is for a machine that does much else
  await expect.poll(seen, { timeout: 3_000, intervals: [20] }).toEqual([false, false])
  // the copy still shows it: it has to be asked for nothing of this thread
  expect((await shown()).length).toBe(1)
  do expect(await seen()).toEqual([false, false])
  while ((await shown()).length > 0)
  expect(await seen()).toEqual([false, false])

  // nothing has happened for as long as the copy is behind: from now on it answers
  await expect
    .poll(async () => {
      await look(url, room)
      return (
        await copy`select 1 from pg_stat_activity where query ~ 'from (threads|comments|changes) '
        and application_name = 'pikir'`
      ).length
    })
    .toBeGreaterThan(0)
  await copy.end()
  await stopServer(child)
  await Promise.all([primary.remove(), standby.remove()])
})

let looked = 0

/** Whether the comment is to be seen: at addresses that nobody has asked for before, so that nothing is kept. */
async function look(url: string, room: Awaited<ReturnType<typeof plantNewsroom>>) {
  looked += 1
  // before a place that no comment has
  const cursor = `ffffff${looked.toString(16).padStart(4, '0')}`
  const [own, ...others] = await Promise.all([
    ask(url, room.thread('new'), { cookie: room.author }),
    ask(url, `${room.thread('new')}?cursor=${cursor}`),
    ask(url, `${room.thread('new')}/changes?after=0`),
  ])
  const isShown = ({ body }: { body: string }) => body.includes('Слишком дорого')
  return { own: isShown(own), all: others.some(isShown) }
}
