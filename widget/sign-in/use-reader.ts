import { useRef, useState } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import type { OwnView } from '@/lib/contract/threads'
import { request } from '../api/request'
import { forget, recall, remember } from '../api/storage'
import { useAtFirst, useOnce } from '../use-once'
import { threadPath, type View } from '../view'
import { listenToPopup } from './popup'
import { dropVerifier, storedVerifier } from './verifier'

/** `asking`: somebody was signed in here; `ended`: was until a moment ago, and may have words in the composer. */
export type Reader =
  | { kind: 'visitor' | 'asking' | 'ended'; failed?: boolean }
  | { kind: 'reader'; name: string; mayComment: boolean }

// visitors never ask who they are: the thread is all that they load
const signedIn = 'signed-in'

/** Who reads, their own comments that others do not see yet, and how they come and go. */
export function useReader(view: View) {
  const [reader, setReader] = useState<Reader>({ kind: 'visitor' })
  const [own, setOwn] = useState<Comment[]>([])
  const latest = useRef(reader)
  const become = (next: Reader) => {
    latest.current = next
    setReader(next)
  }

  function signedOut() {
    forget(signedIn)
    const wrote = latest.current.kind === 'reader' || latest.current.kind === 'ended'
    become({ kind: wrote ? 'ended' : 'visitor' })
  }

  async function ask() {
    const answer = await request<OwnView>('GET', `${threadPath(view)}/own`)
    if (!answer.ok) return
    const { reader, mayComment, pending } = answer.body
    setOwn(pending)
    if (!reader) return signedOut()
    remember(signedIn, '1')
    become({ kind: 'reader', name: reader.name, mayComment })
  }

  async function redeem(code: string) {
    const verifier = storedVerifier()
    if (!verifier) return
    const body = { site: view.site.slug, code, verifier }
    const answer = await request('POST', '/embed-sessions', { body })
    if (!answer.ok)
      return become({ kind: latest.current.kind === 'ended' ? 'ended' : 'visitor', failed: true })
    dropVerifier()
    await ask()
  }

  async function signOut() {
    const answer = await request('DELETE', '/embed-sessions')
    if (!answer.ok && answer.code !== 'not-signed-in') return
    forget(signedIn)
    setOwn([])
    become({ kind: 'visitor' })
  }

  useAtFirst(() => {
    if (!recall(signedIn)) return
    become({ kind: 'asking' })
    void ask()
  })
  useOnce(() => listenToPopup(view, redeem))

  return { reader, own, setOwn, ask, redeem, signOut, signedOut }
}
