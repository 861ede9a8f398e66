import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Comment, EditedComment } from '@/lib/contract/comments'
import type { Standing } from '@/lib/contract/readers'
import type { OwnView, Terms } from '@/lib/contract/threads'
import type { Reader } from './sign-in/use-reader'
import type { View } from './view'

export type Author = OwnView['hiddenAuthors'][number]

/** The thread that is shown and what its reader can do in it, for the components deep inside. */
export type Talk = {
  view: View
  /** What holds for who writes here, as it is now. */
  terms: Terms
  /** When it is the reader's turn in slow mode, by their own clock in milliseconds. */
  turnAt: number
  /** The server says that it is so many seconds until then. */
  held: (seconds: number) => void
  reader: Reader
  /** What keeps them from taking part. */
  sanction: Standing | null
  stopped: (standing: Standing | null) => void
  posted: (comment: Comment) => void
  edited: (comment: EditedComment) => void
  /** Takes the reader's own comment back. false: it still stands. */
  remove: (comment: Comment) => Promise<boolean>
  /** Their comments are folded for this reader alone. false: it could not be done. */
  hideAuthor: (author: Author) => Promise<boolean>
  showAuthor: (author: Author) => Promise<boolean>
  /** 0 takes the vote back. false: it was not taken. */
  vote: (comment: Comment, value: 1 | 0 | -1) => Promise<boolean>
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

/** The reader's votes by comment: apart, so that a press draws the buttons anew and nothing else. */
const Votes = createContext<Record<string, 1 | -1>>({})
export const VotesProvider = Votes.Provider
export const useMyVote = (id: string) => useContext(Votes)[id] ?? 0

/** Whose comments this reader does not want to see. */
const HiddenAuthors = createContext<Author[]>([])
export const HiddenAuthorsProvider = HiddenAuthors.Provider
export const useHiddenAuthors = () => useContext(HiddenAuthors)
