import type { RepliesPage, Sort, ThreadPage } from '@/lib/contract/threads'
import { request } from '../api/request'
import { threadPath, type View } from '../view'
import { append, fromPage, type Loaded, nothing, withReplies } from './loaded'

/** Which part of a thread: the comment that was linked to has its branch first. */
export type Part = { sort: Sort; linked: string | null }

/** One page. null: it could not be had. A thread that does not exist is one without comments. */
export async function loadPage(view: View, part: Part, cursor: string | null): Promise<Loaded | null> {
  const { sort, linked: comment } = part
  const query = new URLSearchParams({
    sort,
    ...(cursor && { cursor }),
    ...(comment && !cursor && { comment }),
  })
  const answer = await request<ThreadPage>('GET', `${threadPath(view)}?${query}`)
  if (answer.ok) return { ...fromPage(answer.body), isStale: answer.isStale }
  if (answer.code !== 'not-found') return null
  return comment ? loadPage(view, { sort, linked: null }, cursor) : nothing
}

/** The next replies of a root's branch. null: they could not be had. */
export async function loadReplies(view: View, loaded: Loaded, root: string): Promise<Loaded | null> {
  const cursor = loaded.comments.find(({ id }) => id === root)?.more
  const query = cursor ? `?${new URLSearchParams({ cursor })}` : ''
  const answer = await request<RepliesPage>('GET', `${threadPath(view)}/comments/${root}/replies${query}`)
  return answer.ok ? withReplies(loaded, root, answer.body) : null
}

/** Everything that `before` shows, as it is now. null: it could not be had. */
export async function reload(view: View, part: Part, before: Loaded): Promise<Loaded | null> {
  let now = await loadPage(view, part, view.cursor)
  while (now?.next && rootsIn(now) < rootsIn(before)) {
    const page: Loaded | null = await loadPage(view, part, now.next)
    now = page && append(now, page)
  }
  for (const [root, length] of lengths(before)) {
    while (now && isCutBelow(now, root, length)) now = await loadReplies(view, now, root)
  }
  return now
}

const rootsIn = ({ comments }: Loaded) => comments.filter(({ id, root }) => id === root).length

function lengths({ comments }: Loaded): Map<string, number> {
  const found = new Map<string, number>()
  for (const { root } of comments) found.set(root, (found.get(root) ?? 0) + 1)
  return found
}

function isCutBelow(loaded: Loaded, root: string, length: number): boolean {
  const cut = loaded.comments.find(({ id }) => id === root)?.more
  return Boolean(cut) && (lengths(loaded).get(root) ?? 0) < length
}
