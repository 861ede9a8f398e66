import { useEffect, useMemo, useState } from 'preact/hooks'
import { tellNews } from '../news'
import { touches } from '../notices/touches'
import { useHiddenAuthors } from '../person/use-hidden-authors'
import { usePicks } from '../picks/use-picks'
import { useReader } from '../sign-in/use-reader'
import { useSteady } from '../use-steady'
import type { View } from '../view'
import { useVoting } from '../vote/use-voting'
import type { T } from '../words-in'
import { goTo } from './go-to'
import type { Told } from './told'
import { useOwnWords } from './use-own-words'
import { useTelling } from './use-telling'
import { useThread } from './use-thread'
import { useTurn } from './use-turn'

/** The thread, its reader, and what the one does in the other. */
export function useConversation(view: View, t: T) {
  const thread = useThread(view)
  const who = useReader(view)
  const { reader, own, edits, votes, hiddenAuthors, sanction, ask, redeem } = who
  const [said, say] = useState('')
  const { picks, told: toldPicks } = usePicks(view)
  const { terms, turnAt, held } = useTurn(view, { thread, who })
  const does = useSteady({
    ...useOwnWords(view, { thread, who }, { t, say }),
    ...useVoting(view, { thread, who }),
    ...useHiddenAuthors(view, who, { t, say }),
    signOut: who.signOut,
    signedOut: who.signedOut,
    stopped: who.stopped,
    held,
    showReplies: thread.showReplies,
  })

  useTelling({ count: thread.loaded.count, isSignedIn: reader.kind === 'reader' })

  async function told(news: Told) {
    const mine = reader.kind === 'reader' ? reader.id : null
    if (reader.kind === 'reader' && touches(news, reader, thread.loaded.comments)) tellNews()
    const touchesMine = news.reset || own.some(({ id }) => isTold(news, id))
    const [since] = await Promise.all([
      thread.told(news, mine),
      toldPicks(news),
      mine && touchesMine && ask(),
    ])
    return since
  }

  const { linked } = thread.part
  useEffect(() => void (linked && linked !== view.linked && goTo(linked)), [linked, view])
  const link = async (comment: string) => void (goTo(comment) || (await thread.linkTo(comment)))

  const doors = useSteady({ redeem, told, link })
  const talk = useMemo(
    () => ({ view, terms, turnAt, reader, sanction, ...does }),
    [view, terms, turnAt, reader, sanction, does],
  )
  return { thread, talk, doors, votes, hiddenAuthors, own, edits, said, picks }
}

const isTold = ({ comments, gone }: Exclude<Told, { reset: true }>, id: string) =>
  gone.includes(id) || comments.some((comment) => comment.id === id)
