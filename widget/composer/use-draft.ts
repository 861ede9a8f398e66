import { useState } from 'preact/hooks'
import { keepDraft, newDraft, readDraft } from './drafts'

/** The text of one composer, kept at every keystroke. */
export function useDraft(threadId: string, parentId: string | null) {
  const [draft, setDraft] = useState(() => readDraft(threadId, parentId))
  const write = (text: string) => {
    const next = text === draft.text ? draft : newDraft(text)
    setDraft(next)
    keepDraft(threadId, parentId, next)
  }
  return { draft, write }
}
