'use client'

import { useCallback } from 'react'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Decision, QueueCard } from '@/lib/contract/moderation'
import type { Desk } from './desk'
import { selectedRange } from './selected-range'
import { readCard } from './send-ruling'

type Tools = { desk: Desk; did: (takeBack: () => Promise<void>) => void }

/** What is done to the card in focus that leaves it where it is. */
export function useCardActs({ desk, did }: Tools) {
  const { t } = useNewsroomWords()
  const readAgain = useCallback(
    async (id: string) => {
      const card = await readCard(desk, id)
      if (card) desk.store.dispatch({ type: 'changed', card })
    },
    [desk],
  )

  const feature = useCallback(
    async ({ id, featured }: QueueCard) => {
      const path = `/sites/${desk.site}/comments/${id}/feature`
      const set = async (on: boolean) => {
        const answer = await desk.call(on ? 'PUT' : 'DELETE', path)
        if (answer.ok) desk.words.say(t(on ? 'said.feature' : 'said.unfeature'))
        else desk.words.stands(answer.problem.title)
        return answer.ok
      }
      if (await set(!featured)) {
        did(async () => {
          await set(featured)
          await readAgain(id)
        })
      }
      await readAgain(id)
    },
    [desk, did, readAgain, t],
  )

  const mask = useCallback(
    async ({ id, revision }: QueueCard) => {
      const range = selectedRange(id)
      if (!range) return desk.words.say(t('said.selectWords'))
      const body = { revision, ranges: [range] }
      const flight = desk.call<Decision>('POST', `/sites/${desk.site}/comments/${id}/masks`, { body })
      // before its answer: the card may show it earlier, and whoever sees it may take it back
      did(async () => {
        const done = await flight
        if (!done.ok) return
        const back = await desk.call('POST', `/sites/${desk.site}/decisions/${done.body.id}/undo`)
        if (!back.ok) desk.words.stands(back.problem.title)
        await readAgain(id)
      })
      const answer = await flight
      if (answer.ok) desk.words.say(t('said.mask'))
      else desk.words.stands(answer.problem.title)
      await readAgain(id)
    },
    [desk, did, readAgain, t],
  )
  return { feature, mask }
}
