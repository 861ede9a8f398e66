import type { Language } from '@/lib/contract/fields'
import type { Sort } from '@/lib/contract/threads'
import { env } from '@/lib/env'
import { readFrom } from '@/lib/live/read-from'
import type { Site } from '@/lib/sites/find-site'
import { readThread } from '../read-thread'
import { renderPlain } from './render-plain'

type Asked = { threadId: string; sort: Sort; language: Language }

/** The first page of a thread as plain HTML; empty while there is nothing to read, which no template has to know. */
export async function readPlain(site: Site, { threadId, sort, language }: Asked): Promise<string> {
  const [page, thread] = await Promise.all([
    readThread(site, { threadId, sort }),
    findBeginning(site.id, threadId),
  ])
  if (!page || !thread) return ''
  const query = new URLSearchParams({ key: thread.key, lang: language, sort })
  const rest = `${env.publicUrl}/embed/${site.slug}?${query}`
  return renderPlain({ site, page, begunAt: thread.begunAt }, { language, rest })
}

const findBeginning = (siteId: string, threadId: string) =>
  readFrom(threadId, async (sql) => {
    const [thread] = await sql<{ key: string; begunAt: Date }[]>`
      select key, created_at as "begunAt" from threads where site_id = ${siteId} and id = ${threadId}`
    return thread ?? null
  })
