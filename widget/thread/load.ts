import type { Comment } from '@/lib/contract/comments'
import type { RepliesPage, Sort, ThreadPage } from '@/lib/contract/threads'
import { request } from '../api/request'
import { threadPath, type View } from '../view'

/** As much of a thread as is on the screen. */
export type Loaded = { comments: Comment[]; next: string | null; count: number }

const nothing: Loaded = { comments: [], next: null, count: 0 }

/** One page. null: it could not be had. A thread that does not exist is one without comments. */
export async function loadPage(view: View, sort: Sort, cursor: string | null): Promise<Loaded | null> {
  const query = new URLSearchParams({ sort, ...(cursor && { cursor }) })
  const answer = await request<ThreadPage>('GET', `${threadPath(view)}?${query}`)
  if (!answer.ok) return answer.code === 'not-found' ? nothing : null
  const { thread, comments, next } = answer.body
  return { comments, next, count: thread.commentCount }
}

/** The next replies of a root's branch, put in their place. null: they could not be had. */
export async function loadReplies(view: View, loaded: Loaded, root: string): Promise<Loaded | null> {
  const { comments } = loaded
  const start = comments.findIndex(({ id }) => id === root)
  const cursor = comments[start]?.more
  if (!cursor) return loaded
  const path = `${threadPath(view)}/comments/${root}/replies?${new URLSearchParams({ cursor })}`
  const answer = await request<RepliesPage>('GET', path)
  if (!answer.ok) return null
  return { ...loaded, comments: withReplies(comments, start, answer.body) }
}

/** Everything that `before` shows, as it is now. null: it could not be had. */
export async function reload(view: View, sort: Sort, before: Loaded): Promise<Loaded | null> {
  let now = await loadPage(view, sort, view.cursor)
  while (now?.next && rootsIn(now) < rootsIn(before)) {
    const page = await loadPage(view, sort, now.next)
    now = page && append(now, page)
  }
  for (const [root, length] of branchLengths(before)) {
    while (now && isCutBelow(now, root, length)) now = await loadReplies(view, now, root)
  }
  return now
}

/** Two pages as one; what moved from one to the other meanwhile is there once. */
export function append(loaded: Loaded, page: Loaded): Loaded {
  const known = new Set(loaded.comments.map(({ id }) => id))
  return { ...page, comments: [...loaded.comments, ...page.comments.filter(({ id }) => !known.has(id))] }
}

function withReplies(comments: Comment[], start: number, page: RepliesPage): Comment[] {
  const after = comments.findIndex(({ depth }, index) => index > start && depth === 0)
  const end = after < 0 ? comments.length : after
  const branch = comments.slice(start, end).map((comment) => ({ ...comment, more: null }))
  const known = new Set(branch.map(({ id }) => id))
  const [root, ...replies] = [...branch, ...page.comments.filter(({ id }) => !known.has(id))]
  const cut = root ? [{ ...root, more: page.next }] : []
  return [...comments.slice(0, start), ...cut, ...replies, ...comments.slice(end)]
}

const rootsIn = ({ comments }: Loaded) => comments.filter(({ depth }) => depth === 0).length

function branchLengths({ comments }: Loaded): Map<string, number> {
  const lengths = new Map<string, number>()
  let root = ''
  for (const { id, depth } of comments) {
    if (depth === 0) root = id
    lengths.set(root, (lengths.get(root) ?? 0) + 1)
  }
  return lengths
}

function isCutBelow(loaded: Loaded, root: string, length: number): boolean {
  const cut = loaded.comments.find(({ id }) => id === root)?.more
  return Boolean(cut) && (branchLengths(loaded).get(root) ?? 0) < length
}
