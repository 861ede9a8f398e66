import { forget, recall, remember } from '../api/storage'

/** What is being written, with the key under which this very text is sent, however often. */
export type Draft = { text: string; key: string }

const nameOf = (threadId: string, parentId: string | null) => `draft.${parentId ?? threadId}`

export function readDraft(threadId: string, parentId: string | null): Draft {
  try {
    const draft = JSON.parse(recall(nameOf(threadId, parentId)) ?? '')
    if (typeof draft.text === 'string' && typeof draft.key === 'string') return draft
  } catch {}
  return newDraft('')
}

export const hasDraft = (threadId: string, parentId: string) => readDraft(threadId, parentId).text !== ''

export const newDraft = (text: string): Draft => ({ text, key: crypto.randomUUID() })

export function keepDraft(threadId: string, parentId: string | null, draft: Draft) {
  const name = nameOf(threadId, parentId)
  if (draft.text) remember(name, JSON.stringify(draft))
  else forget(name)
}
