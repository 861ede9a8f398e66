'use client'

import { useCallback } from 'react'
import { useAccountWords } from '@/app/_words/account-words'
import { type Answer, ask, type Request } from './ask'

/** Asks our API in the language of the page. */
export function useCall() {
  const { language, t } = useAccountWords()
  return useCallback(
    async <T>(method: string, path: string, request: Omit<Request, 'language'> = {}): Promise<Answer<T>> =>
      (await ask<T>(method, path, { ...request, language })) ?? {
        ok: false,
        problem: { code: 'offline', title: t('offline') },
      },
    [language, t],
  )
}
