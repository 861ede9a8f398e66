'use client'

import { useCallback } from 'react'
import { askSecond } from '@/app/_second/ask-second'
import { useAccountWords } from '@/app/_words/account-words'
import type { Answer, Request } from './ask'
import { askProven } from './proof/ask-proven'

/**
 * Asks our API in the language of the page. What a second factor is missing for is asked again once it was shown, with
 * the same key: nothing that somebody typed or pressed is lost.
 */
export function useCall() {
  const { language, t } = useAccountWords()
  return useCallback(
    async <T>(
      method: string,
      path: string,
      request: Omit<Request, 'language' | 'proof'> = {},
    ): Promise<Answer<T>> => {
      const whole = { key: crypto.randomUUID(), ...request, language }
      const first = await askProven<T>(method, path, whole)
      const again = first && !first.ok && (await askSecond(first.problem.code))
      const answer = again ? await askProven<T>(method, path, whole) : first
      return answer ?? { ok: false, problem: { code: 'offline', title: t('offline') } }
    },
    [language, t],
  )
}
