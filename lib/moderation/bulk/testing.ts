import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { raw } from '@/db/client'
import { waiting } from '../testing'

type Room = Parameters<typeof waiting>[0] & { site: { id: string } }

/** So many comments that wait in one thread, each by its own id. */
export async function plantWaiting(room: Room, count: number): Promise<string[]> {
  const first = await waiting(room, 'Начало')
  const siteId = room.site.id
  await raw`
    insert into comments (site_id, id, thread_id, author_id, path, depth, status, queued_at)
    select c.site_id, gen_random_uuid(), c.thread_id, c.author_id,
      lpad(to_hex(nextval('comment_order')), 10, '0'), 0, 'pending', c.queued_at + n * interval '1 microsecond'
    from comments c, generate_series(1, ${count - 1}::int) n where c.site_id = ${siteId} and c.id = ${first}`
  await raw`
    insert into revisions (site_id, comment_id, number, text, html)
    select site_id, id, 1, 'Реклама', '<p>Реклама</p>' from comments where site_id = ${siteId} and id <> ${first}`
  const rows = await raw<
    { id: string }[]
  >`select id from comments where site_id = ${siteId} order by depth desc, id`
  return rows.map(({ id }) => id)
}

/** A process that carries out bulk decisions in this test's database. */
export async function startWorker(): Promise<{ child: ChildProcess; kill: () => Promise<void> }> {
  const script = fileURLToPath(new URL('./testing-worker.ts', import.meta.url))
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  await Promise.race([
    once(child, 'message'),
    gone.then(() => Promise.reject(new Error('the worker ended at once'))),
  ])
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { child, kill }
}
