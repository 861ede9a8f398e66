import { useState } from 'preact/hooks'
import type { useReader } from '../sign-in/use-reader'
import type { View } from '../view'
import type { useThread } from './use-thread'

type Parts = { thread: ReturnType<typeof useThread>; who: ReturnType<typeof useReader> }

/** What holds in the thread now, and when it is the reader's turn to write again. */
export function useTurn(view: View, { thread, who }: Parts) {
  const [heldUntil, setHeldUntil] = useState(0)
  const terms = thread.loaded.terms ?? view.terms
  const isSlow = terms.slowSeconds > 0 && who.wroteAt !== null
  const turnAt = Math.max(heldUntil, isSlow ? (who.wroteAt ?? 0) + terms.slowSeconds * 1_000 : 0)
  const held = (seconds: number) => setHeldUntil(Date.now() + seconds * 1_000)
  return { terms, turnAt, held }
}
