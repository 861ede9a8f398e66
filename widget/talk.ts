import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import type { Reader } from './sign-in/use-reader'
import type { View } from './view'

/** The thread that is shown and what its reader can do in it, for the components deep inside. */
export type Talk = {
  view: View
  reader: Reader
  posted: (comment: Comment) => void
  signOut: () => void
  /** The session turned out to be over. */
  signedOut: () => void
  showReplies: (root: string) => Promise<boolean>
}

const Context = createContext<Talk | null>(null)
export const TalkProvider = Context.Provider

export function useTalk(): Talk {
  const talk = useContext(Context)
  if (!talk) throw new Error('no talk here')
  return talk
}
