import { page } from '@/lib/contract/comments'
import { rules } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'

import { newMember, newSite, plant, screenBy, sessionOf } from './plant'
import { plantReports, type Reported } from './plant-reports'

/** Where the payloads are, and how many were let in as what. */
export type Filled = {
  /** Newsrooms with the waiting payloads, `perQueue` in each. */
  queues: Site[]
  perQueue: number
  threads: Site
  reported: Reported
  moderator: string
  readers: string[]
  /** Of the readers, in their order. */
  sessions: string[]
  admitted: { texts: number; titles: number; names: number }
}

// as many as one page of a thread or of the queue shows
const perPage = 20
// a list that grows by thousands is slow to walk through
const perQueue = 150
const plainTitle = 'Мирная статья'
const plainText = 'Мирный текст'

const threadOf = (n: number) => `batch-${Math.floor(n / perPage)}`

/**
 * Each payload as a comment's text, an article's title and a reader's name, wherever it is let in: on some sites
 * waiting for a moderator in a thread of its own, on another public among others.
 */
export async function fill(payloads: string[]): Promise<Filled> {
  const queues: Site[] = []
  for (let n = 0; n < payloads.length / perQueue; n++) queues.push(await newSite(`hostile-queue-${n}`, 'pre'))
  const threads = await newSite('hostile-threads', 'post')
  const all = [...queues, threads]
  // noticed and marked, and never held back
  const asked = rules.filter((rule) => !['external', 'akismet', 'classifier'].includes(rule))
  for (const site of all) await screenBy(site, asked, 'publish')
  const readers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => somebody(all, `Мирный читатель ${n}`)),
  )
  const reported = await plantReports(payloads)
  const filled: Filled = {
    queues,
    perQueue,
    threads,
    reported,
    moderator: await somebody([...all, reported.site], 'Дежурная', 'moderator'),
    readers,
    sessions: await Promise.all(readers.map(sessionOf)),
    admitted: { texts: 0, titles: 0, names: 0 },
  }
  for (let from = 0; from < payloads.length; from += perPage) {
    const batch = payloads.slice(from, from + perPage)
    await Promise.all(batch.map((payload, place) => admit(filled, payload, from + place)))
  }
  return filled
}

async function admit({ queues, threads, readers, admitted }: Filled, payload: string, n: number) {
  const queue = queues[Math.floor(n / perQueue)] ?? threads
  const named = await newMember([queue, threads], payload)
  const author = named ?? readers[n % readers.length] ?? ''
  const isTitle = page.shape.title.safeParse(payload).success
  const title = isTitle ? payload : plainTitle

  const said = await plant(threads, author, { key: threadOf(n), text: payload, title })
  const text = said ? payload : plainText
  await plant(queue, author, { key: `own-${n}`, text, title })
  admitted.texts += Number(said)
  admitted.titles += Number(isTitle)
  admitted.names += Number(named !== null)
}

async function somebody(sites: Site[], name: string, role: 'reader' | 'moderator' = 'reader') {
  const id = await newMember(sites, name, role)
  if (!id) throw new Error(`${name} was refused`)
  return id
}
