import type { Comment, NewComment, Page } from '@/lib/contract/comments'
import { withoutTracking } from '@/lib/text/thread-key'
import { request } from '../api/request'
import { threadPath, type View } from '../view'
import type { Draft } from './drafts'

/** The page around the iframe, as its address says it: never part of the document, which is everybody's. */
function pageOf(view: View): Page {
  const query = new URLSearchParams(location.search)
  const url = view.thread?.url ?? withoutTracking(query.get('url') ?? view.key)
  const [title, section] = ['title', 'section'].map((name) => query.get(name) ?? '')
  return {
    key: view.key,
    url,
    title: (view.thread?.title ?? title ?? '').slice(0, 300),
    section: section?.trim().slice(0, 100) || null,
  }
}

type New = { parentId: string | null; nudge: string | undefined }

export function send(view: View, draft: Draft, { parentId, nudge }: New) {
  const body: NewComment = { text: draft.text, parentId, page: pageOf(view), nudge }
  return request<Comment>('POST', `${threadPath(view)}/comments`, { body, key: draft.key })
}
