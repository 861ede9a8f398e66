import { useState } from 'preact/hooks'
import type { Receipt } from '@/lib/contract/reports'
import { type Refusal, request } from '../api/request'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { draftFor, dropDraft, type Filled, keepDraft, reportOf } from './draft'
import { type Faults, faultsIn } from './faults'

/** One report on its way: what is filled in stays until the server has it. */
export function useReport({ id, editedAt }: Placed) {
  const { reader, view, signedOut } = useTalk()
  const [draft, setDraft] = useState(() => draftFor(id, reader.kind === 'reader' ? reader.name : ''))
  // what they read when they began, whatever its author makes of it meanwhile
  const [read] = useState(editedAt)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)

  function fill(change: Partial<Filled>) {
    setDraft(keepDraft(id, { ...draft, ...change }))
    // what was wrong may not be any more; it is looked at again when it is sent
    setFaults((known) => Object.fromEntries(Object.entries(known).filter(([field]) => !(field in change))))
  }

  /** Returns what has to be filled in first. */
  async function submit(): Promise<Faults> {
    const wrong = faultsIn(draft)
    setFaults(wrong)
    setRefusal(null)
    const body = reportOf(draft, { language: view.language, editedAt: read })
    if (isSending || !body || Object.keys(wrong).length > 0) return wrong
    setSending(true)
    const path = `/sites/${view.site.slug}/comments/${id}/reports`
    const answer = await request<Receipt>('POST', path, { body, key: draft.key })
    setSending(false)
    if (answer.ok) {
      dropDraft(id)
      setReceipt(answer.body)
    } else {
      setRefusal(answer)
      if (answer.code === 'not-signed-in') signedOut()
    }
    return {}
  }
  return { draft, fill, faults, refusal, isSending, submit, receipt }
}
