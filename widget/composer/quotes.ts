import { keepDraft, newDraft, readDraft } from './drafts'
import { withQuote } from './quote'

// a comment's reply is opened and written in far from where its words are selected
const opening = new Map<string, () => void>()
const writing = new Map<string, (words: string) => void>()

/** Says how the reply to a comment is opened. Returns the way to take it back. */
export const offerReply = (comment: string, open: () => void) => put(opening, comment, open)

/** Says how words are added to the reply that is open. */
export const takeQuotes = (comment: string, add: (words: string) => void) => put(writing, comment, add)

export const openReply = (comment: string) => opening.get(comment)?.()
export const mayReply = (comment: string) => opening.has(comment)

/** Puts words of a comment into the reply to it, which is opened if it is not open. */
export function quote(comment: string, words: string) {
  const add = writing.get(comment)
  if (add) return add(words)
  const place = { parent: comment }
  const begun = readDraft(place)?.text ?? ''
  keepDraft(place, newDraft(withQuote(begun, words)), '')
  openReply(comment)
}

function put<Way>(ways: Map<string, Way>, comment: string, way: Way) {
  ways.set(comment, way)
  return () => {
    if (ways.get(comment) === way) ways.delete(comment)
  }
}
