'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useToast } from '@/app/_ui/toast'
import { useAccountWords } from '@/app/_words/account-words'
import { dateAndTimeOf } from '@/app/_words/moments'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueChoice, QueuePage } from '@/lib/contract/queue'
import { queryOf } from './choice'
import type { Desk } from './desk'
import { type Closed, openQueue, type Queue } from './queue-state'
import { type Event, reduce } from './reduce'
import { newRetryKeys } from './retry-keys'
import { newStore } from './store'

export type Bureau = { slug: string; timeZone: string; choice: QueueChoice }

/** The desk of one moderator, and what was last said at it. */
export function useDesk({ slug, timeZone, choice }: Bureau, first: QueuePage): { desk: Desk; said: string } {
  const call = useCall()
  const toast = useToast()
  const router = useRouter()
  const { t } = useNewsroomWords()
  const late = useLateWords(timeZone)
  const [said, setSaid] = useState('')
  const [store] = useState(() => newStore<Queue, Event>(openQueue(first), reduce))
  const [keys] = useState(newRetryKeys)
  const query = queryOf(choice)

  const desk = useMemo<Desk>(() => {
    const refuse = (text: string) => {
      setSaid('')
      toast(text, 'bad')
    }
    return {
      site: slug,
      query,
      store,
      keys,
      call,
      renew: () => router.refresh(),
      words: {
        done: (what, name) => setSaid(t(`said.${what}`, { name })),
        macro: (macro, name) => setSaid(t('said.macro', { macro, name })),
        say: setSaid,
        nothingToUndo: () => setSaid(t('said.nothingToUndo')),
        failed: (name, why) => refuse(t('said.failed', { name, why })),
        stands: (why) => refuse(t('said.undoFailed', { why })),
        late: (closed) => refuse(late(closed)),
      },
    }
  }, [slug, query, store, keys, call, router, toast, t, late])
  return { desk, said }
}

const lateVerbs = ['approve', 'hide', 'hold', 'restore'] as const

/** Words for a card that somebody else has decided. */
export function useLateWords(timeZone: string): (closed: Closed) => string {
  const { t } = useNewsroomWords()
  const { t: account } = useAccountWords()
  return useMemo(
    () =>
      ({ decision }) => {
        const verb = lateVerbs.find((known) => known === decision?.verb)
        if (!decision || !verb) return t('late.changed')
        return t(`late.${verb}`, {
          by: decision.by ?? t('card.rule'),
          at: dateAndTimeOf(decision.at, account, timeZone),
        })
      },
    [t, account, timeZone],
  )
}
