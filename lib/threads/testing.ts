import { v7 } from 'uuid'
import { raw } from '@/db/client'
import { newArticle, newPerson, newSite } from '@/lib/api/testing'

/** A comment to be there: the number of the one it answers, if any, and what readers think of it. */
export type Planted = {
  parent?: number
  status?: 'published' | 'hidden' | 'pending'
  up?: number
  down?: number
  text?: string
}

/** A thread with exactly these comments, far quicker than by posting. Returns their ids in the same order. */
export async function plantThread(planted: Planted[]) {
  const site = await newSite({ moderationMode: 'post' })
  const author = await newPerson('Автор', site)
  const article = newArticle(site)
  const { url, title, key } = article.page
  await raw`insert into threads (site_id, id, key, url, title)
    values (${site.id}, ${article.threadId}, ${key}, ${url}, ${title})`
  const [{ from } = { from: 0 }] = await raw<{ from: number }[]>`
    select min(nextval('comment_order'))::int as from from generate_series(1, ${planted.length}::int)`
  const rows = withPaths(planted, from).map((row) => ({
    ...row,
    site_id: site.id,
    thread_id: article.threadId,
    author_id: author.id,
  }))
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500))
  await count(article.threadId)
  return { site, author, article, ids: rows.map(({ id }) => id) }
}

function withPaths(planted: Planted[], from: number) {
  const rows: { id: string; path: string; depth: number; text: string }[] = []
  for (const [index, { parent, status = 'published', up = 0, down = 0, text }] of planted.entries()) {
    const above = parent === undefined ? null : (rows[parent] ?? null)
    rows.push({
      id: v7(),
      path: (above?.path.slice(0, 310) ?? '') + (from + index).toString(16).padStart(10, '0'),
      depth: above ? above.depth + 1 : 0,
      text: text ?? `№ ${index}`,
      ...{ parent_id: above?.id ?? null, status, upvotes: up, downvotes: down },
      ...{ published_revision: status === 'published' ? 1 : null },
    })
  }
  return rows
}

type Inserted = ReturnType<typeof withPaths>[number] & { site_id: string }

async function insert(rows: Inserted[]) {
  const json = JSON.stringify(rows)
  await raw`insert into comments
    (site_id, id, thread_id, parent_id, author_id, path, depth, status, upvotes, downvotes, published_revision)
    select site_id, id, thread_id, parent_id, author_id, path, depth, status, upvotes, downvotes, published_revision
    from json_populate_recordset(null::comments, ${json}::text::json)`
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    select site_id, id, 1, text, '<p>' || text || '</p>'
    from json_to_recordset(${json}::text::json) as r(site_id uuid, id uuid, text text)`
}

async function count(threadId: string) {
  await raw`update comments r set reply_count = (
      select count(*) from comments d where d.thread_id = r.thread_id and d.site_id = r.site_id
        and d.path > r.path and d.path < r.path || '~' and d.status = 'published'
    ) where thread_id = ${threadId} and depth = 0`
  await raw`update threads set comment_count = (
      select count(*) from comments where thread_id = ${threadId} and status = 'published'
    ) where id = ${threadId}`
}
