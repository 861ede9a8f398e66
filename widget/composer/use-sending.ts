import { useState } from 'preact/hooks'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { longest } from './counter'
import { type Refusal, send, wordsFor } from './send'
import { useDraft } from './use-draft'

/** The text of one composer on its way: it leaves the draft only when the server has it. */
export function useSending(parentId: string | null, done: () => void) {
  const { t } = useWords()
  const { view, reader, posted, signedOut } = useTalk()
  const { draft, write } = useDraft(view.threadId, parentId)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isTold = refusal && (refusal.code !== 'not-signed-in' || reader.kind === 'ended')

  async function submit() {
    if (isSending || !draft.text.trim() || draft.text.length > longest) return
    setSending(true)
    setRefusal(null)
    const answer = await send(view, parentId, draft)
    setSending(false)
    if (answer.ok) {
      write('')
      posted(answer.body)
      return done()
    }
    setRefusal(answer)
    if (answer.code === 'not-signed-in') signedOut()
  }

  return { text: draft.text, write, isSending, submit, trouble: isTold ? wordsFor(refusal, t) : null }
}
