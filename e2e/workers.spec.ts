import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { expect, test } from '@playwright/test'
import { startCluster } from './servers/cluster'
import { ask, plantNewsroom } from './servers/newsroom'
import { startServer, stopServer } from './servers/start-server'

test('processes know of each other’s decisions within a second, and one that died is replaced', async () => {
  // a database and four processes begin first
  test.slow()
  const { E2E_COMMENTS = '', E2E_MAIL_SERVER: smtpUrl = '' } = process.env
  // other stories' mails and texts are not for processes that have another secret, and are killed
  const database = await startCluster('workers')
  const needs = { ...database, smtpUrl, secret: 'only for this story, and long enough to be accepted' }
  const one = await startServer(E2E_COMMENTS, needs, 'beside-workers')
  const workers = await startServer(E2E_COMMENTS, { ...needs, WORKERS: '2' }, 'workers')
  const room = await plantNewsroom(database.databaseUrl)
  await hidesEverywhere(room, one.url, workers.url)
  await outlivesWorkers(workers)
  workers.child.kill('SIGTERM')
  await expect.poll(() => workers.child.exitCode).toBe(0)
  await stopServer(one.child)
  await database.remove()
})

type Room = Awaited<ReturnType<typeof plantNewsroom>>

async function hidesEverywhere(room: Room, one: string, others: string) {
  const { cookie, body } = { cookie: room.author, body: { text: 'Слишком дорого', page: room.page('a') } }
  const posted = await ask(one, `${room.thread('a')}/comments`, { cookie, body })
  expect(posted.status).toBe(201)
  const { id } = JSON.parse(posted.body)
  const seen = async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(others, room.thread('a'))))
    return answers.map(({ status, body }) => [status, body.includes('Слишком дорого')])
  }
  await expect.poll(seen).toEqual(Array(4).fill([200, true]))

  // one after the other, so that each process has one of the two
  const streams = [openPage(one, room.stream('a'))]
  for (const base of [others, others]) {
    await streams.at(-1)?.isOpen
    streams.push(openPage(base, room.stream('a')))
  }
  await streams.at(-1)?.isOpen
  const decision = { verb: 'hide', revision: 1, reason: 'abuse' }
  const decided = await ask(one, room.decisions(id), { cookie: room.moderator, body: decision })
  expect(decided.status).toBe(201)
  await expect.poll(seen, { timeout: 3_000, intervals: [10] }).toEqual(Array(4).fill([200, false]))
  for (const { hears } of streams) expect(await hears).toContain(id)
}

async function outlivesWorkers({ child, url }: Awaited<ReturnType<typeof startServer>>) {
  const [first] = await workersOf(child.pid)
  process.kill(Number(first), 'SIGKILL')
  const others = async () => (await workersOf(child.pid)).filter((pid) => pid !== first).length
  await expect.poll(others).toBe(2)
  for (let asked = 0; asked < 10; asked++) expect((await ask(url, '/readyz')).body).toBe('ready')
}

/** A reader's open page, as far as the network sees it. */
function openPage(base: string, path: string) {
  const asked = request(new URL(path, base), { agent: false }).end()
  let open = () => {}
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  const hears = new Promise<string>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      let heard = ''
      response.on('data', (bytes) => {
        heard += bytes
        open()
        if (/^data: .*"gone":\["/m.test(heard)) resolve(heard)
      })
      response.on('error', () => {})
      response.on('end', () => resolve(heard))
    })
  })
  return { isOpen, hears }
}

async function workersOf(pid: number | undefined): Promise<string[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return children.trim().split(' ').filter(Boolean)
}
