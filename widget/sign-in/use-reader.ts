import { useRef, useState } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import type { Standing } from '@/lib/contract/readers'
import type { OwnView } from '@/lib/contract/threads'
import { request } from '../api/request'
import { useAtFirst } from '../use-once'
import { threadPath, type View } from '../view'
import { listenToPopup } from './popup'
import { endSession, redeemCode } from './session'
import { forgetSignedIn, onSignIn, rememberSignedIn, wasSignedIn } from './signed-in-before'
import { useAccount } from './use-account'

/** `asking`: somebody was signed in here; `ended`: was until a moment ago, and may have words in the composer. */
export type Reader =
  | { kind: 'visitor' | 'asking' | 'ended'; failed?: boolean }
  | { kind: 'reader'; id: string; name: string; mayComment: boolean }

/** Who reads, their own comments that others do not see yet, and how they come and go. */
export function useReader(view: View) {
  const [reader, setReader] = useState<Reader>({ kind: 'visitor' })
  const [own, setOwn] = useState<Comment[]>([])
  const [edits, setEdits] = useState<OwnView['edits']>([])
  const [votes, setVotes] = useState<OwnView['votes']>({})
  const [hiddenAuthors, setHiddenAuthors] = useState<OwnView['hiddenAuthors']>([])
  const [sanction, setSanction] = useState<Standing | null>(null)
  const [wroteAt, setWroteAt] = useState<number | null>(null)
  const latest = useRef(reader)
  const turns = useRef({ asked: 0, heard: 0 })
  const become = (next: Reader) => {
    latest.current = next
    setReader(next)
  }

  const hasWritten = () => latest.current.kind === 'reader' || latest.current.kind === 'ended'

  function signedOut() {
    forgetSignedIn(view)
    become({ kind: hasWritten() ? 'ended' : 'visitor' })
  }

  async function ask() {
    turns.current.asked += 1
    const turn = turns.current.asked
    const answer = await request<OwnView>('GET', `${threadPath(view)}/own`)
    // somebody else may have come in since
    if (!answer.ok || turn < turns.current.heard) return
    turns.current.heard = turn
    const { reader, mayComment, wroteAgo, pending, edits, votes, hiddenAuthors, sanction } = answer.body
    setWroteAt(wroteAgo === null ? null : Date.now() - wroteAgo * 1_000)
    setSanction(sanction)
    setOwn(pending)
    setEdits(edits)
    setVotes(votes)
    setHiddenAuthors(hiddenAuthors)
    if (!reader) return signedOut()
    rememberSignedIn(view)
    const cameIn = latest.current.kind === 'visitor' || latest.current.kind === 'ended'
    if (cameIn) dispatchEvent(new Event('signedin'))
    become({ kind: 'reader', ...reader, mayComment })
  }

  /** They were kept from something: by a ban from all that readers can do. */
  function stopped(standing: Standing | null) {
    setSanction(standing)
    if (standing?.kind === 'ban') signedOut()
  }

  async function redeem(code: string) {
    const redeemed = await redeemCode(view, code)
    if (redeemed) await ask()
    if (redeemed === false) failed()
  }

  const failed = () => become({ kind: hasWritten() ? 'ended' : 'visitor', failed: true })
  const account = useAccount(view, { ask, stopped, failed })

  async function signOut() {
    if (!(await endSession(view))) return
    account.leave()
    leave()
  }

  function leave() {
    setOwn([])
    setEdits([])
    setVotes({})
    setHiddenAuthors([])
    setSanction(null)
    setWroteAt(null)
    become({ kind: 'visitor' })
  }

  // heard of from the first moment: what comes between two looks would be lost
  useAtFirst(() => listenToPopup(view, redeem))
  useAtFirst(() => onSignIn(view, () => (wasSignedIn(view) ? void ask() : leave())))
  useAtFirst(() => {
    if (!wasSignedIn(view)) return
    become({ kind: 'asking' })
    void ask()
  })

  return {
    reader,
    own,
    setOwn,
    edits,
    votes,
    setVotes,
    hiddenAuthors,
    setHiddenAuthors,
    ask,
    redeem,
    signOut,
    signedOut,
    sanction,
    stopped,
    wroteAt,
    setWroteAt,
  }
}
