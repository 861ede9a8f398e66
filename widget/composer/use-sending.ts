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
  /** Not yet, or not any more. */
  isHeld?: boolean
  /** `nudge`: says that the reader knows what was noticed. */
  send: (draft: Draft, nudge?: string) => Promise<Answer<Sent>>
  done: (sent: Sent) => void
}

/** The text of one composer on its way: it leaves the draft only when the server has it. */
export function useSending<Sent>({ place, first, isHeld, send, done }: Sending<Sent>) {
  const { t } = useWords()
  const { reader, signedOut, stopped, held, sanction } = useTalk()
  const { draft, write } = useDraft(place, first)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const nudge = refusal?.nudge ?? null
  // what a clock says needs no words
  const isSlow = refusal?.code === 'slow-mode'
  const isTold =
    refusal &&
    !nudge &&
    !isSlow &&
    !refusal.sanction &&
    (refusal.code !== 'not-signed-in' || reader.kind === 'ended')

  async function submit(known?: string) {
    if (isSending || isHeld || !draft.text.trim() || draft.text.length > longest) return
    setSending(true)
    setRefusal(null)
    const answer = await send(draft, known)
    setSending(false)
    if (answer.ok) {
      write(first)
      if (sanction) stopped(null)
      return done(answer.body)
    }
    setRefusal(answer)
    if (answer.code === 'not-signed-in') signedOut()
    if (answer.sanction) stopped(answer.sanction)
    if (answer.code === 'slow-mode') held(answer.wait ?? 1)
  }

  // another text is looked at anew
  function rewrite(text: string) {
    if (nudge && text !== draft.text) setRefusal(null)
    write(text)
  }
  const trouble = isTold ? wordsFor(refusal, t) : null
  return {
    text: draft.text,
    write: rewrite,
    isSending,
    submit: () => submit(),
    nudge,
    sendAnyway: submit,
    trouble,
  }
}
