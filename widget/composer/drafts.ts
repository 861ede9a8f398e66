import { forget, recall, remember } from '../api/storage'

/** What is being written, with the key under which this very text is sent, however often. */
export type Draft = { text: string; key: string }

/** Where something is written: under a thread, in answer to a comment, or in place of one. */
export type Place = { thread: string } | { parent: string } | { edited: string }

function nameOf(place: Place) {
  if ('edited' in place) return `draft.edit.${place.edited}`
  return `draft.${'parent' in place ? place.parent : place.thread}`
}

export function readDraft(place: Place): Draft | null {
  try {
    const draft = JSON.parse(recall(nameOf(place)) ?? '')
    if (typeof draft.text === 'string' && typeof draft.key === 'string') return draft
  } catch {}
  return null
}

export const newDraft = (text: string): Draft => ({ text, key: crypto.randomUUID() })

/** Nothing is kept of what is empty, or as it was at first. */
export function keepDraft(place: Place, draft: Draft, first: string) {
  if (draft.text && draft.text !== first) remember(nameOf(place), JSON.stringify(draft))
  else forget(nameOf(place))
}
