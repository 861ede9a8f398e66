import { useState } from 'preact/hooks'
import type { Answer, Refusal } from '../api/request'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { longest } from './counter'
import type { Draft, Place } from './drafts'
import { useDraft } from './use-draft'
import { wordsFor } from './words-for'

/** `first`: the text to begin with. */
type Sending<Sent> = {
  place: Place
  first: string
  send: (draft: Draft) => Promise<Answer<Sent>>
  done: (sent: Sent) => void
}

/** The text of one composer on its way: it leaves the draft only when the server has it. */
export function useSending<Sent>({ place, first, send, done }: Sending<Sent>) {
  const { t } = useWords()
  const { reader, signedOut } = useTalk()
  const { draft, write } = useDraft(place, first)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isTold = refusal && (refusal.code !== 'not-signed-in' || reader.kind === 'ended')

  async function submit() {
    if (isSending || !draft.text.trim() || draft.text.length > longest) return
    setSending(true)
    setRefusal(null)
    const answer = await send(draft)
    setSending(false)
    if (answer.ok) {
      write(first)
      return done(answer.body)
    }
    setRefusal(answer)
    if (answer.code === 'not-signed-in') signedOut()
  }

  return { text: draft.text, write, isSending, submit, trouble: isTold ? wordsFor(refusal, t) : null }
}
