import { useState } from 'preact/hooks'
import { keepDraft, newDraft, type Place, readDraft } from './drafts'

/** The text of one composer, kept at every keystroke; `first`: what it begins with. */
export function useDraft(place: Place, first: string) {
  const [draft, setDraft] = useState(() => readDraft(place) ?? newDraft(first))
  const write = (text: string) => {
    const next = text === draft.text ? draft : newDraft(text)
    setDraft(next)
    keepDraft(place, next, first)
  }
  return { draft, write }
}
