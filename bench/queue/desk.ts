import type { Stage } from '../machine/stage'
import type { Seeded } from '../seed/site'

export type Desk = {
  stage: Stage
  siteId: string
  slug: string
  api: string
  queries: string[]
  /** Headers of one of two moderators. */
  by: (moderator: 0 | 1) => { headers: Record<string, string> }
}

const tabs = ['waiting', 'pending', 'reported', 'notices', 'new', 'all']

/** Two moderators, and every filter that they may come upon, frequent and rare, in every tab. */
export async function openDesk(stage: Stage, site: Seeded, url: string): Promise<Desk> {
  const { sql } = stage
  const { siteId, slug, people } = site
  const second = people[1]?.id ?? ''
  await sql`update members set role = 'moderator' where site_id = ${siteId} and user_id = ${second}`
  await sql`update sessions set staff_since = now(), second_at = now() where user_id = ${second}`
  const [thread] = await sql<{ id: string }[]>`select id from threads where key = 'queue-7'`
  const [small] = await sql<{ id: string }[]>`select id from threads where key = 'waiting-7'`
  const [word] = await sql<{ text: string }[]>`select split_part(text, ' ', 2) as text from revisions limit 1`
  const filters = [
    ...['', `thread=${thread?.id}`, `thread=${small?.id}`, `author=${people[77]?.id}`, 'section=sport'],
    ...['section=nowhere', 'status=hidden', 'status=pending', `text=${encodeURIComponent('%')}`],
    ...[
      `text=${encodeURIComponent('ъ')}`,
      `author=${people[77]?.id}&text=${encodeURIComponent(word?.text ?? '')}`,
    ],
    ...['rule=links', 'rule=akismet', 'language=ru', 'language=en', 'newerThanHours=20', 'olderThanHours=20'],
    ...[`text=${encodeURIComponent(word?.text ?? '')}`, `text=${encodeURIComponent('такого слова нет')}`],
    `language=ru&section=sport&rule=links&text=${encodeURIComponent(word?.text ?? '')}`,
  ]
  const queries = tabs.flatMap((tab) => filters.map((one) => `tab=${tab}${one && `&${one}`}`))
  const by = (moderator: 0 | 1) => ({
    headers: {
      cookie: people[moderator]?.cookie ?? '',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
  })
  return { stage, siteId, slug, api: `${url}/api/v1/sites/${slug}`, queries, by }
}

/** Ids of so many that wait, behind those that were taken before. */
export async function listWaiting({ stage, siteId }: Desk, count: number): Promise<string[]> {
  const rows = await stage.sql<{ id: string }[]>`
    select id from comments where site_id = ${siteId} and status = 'pending' order by queued_at, id limit ${count}`
  return rows.map(({ id }) => id)
}
