'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '@/lib/contract/fields'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { AccountMessages } from './messages'

type Words = { language: Language; signedIn: boolean; t: Translate<AccountMessages> }
const context = createContext<Words | null>(null)

type Props = { language: Language; signedIn: boolean; messages: AccountMessages; children: ReactNode }

export function AccountWords({ language, signedIn, messages, children }: Props) {
  const words = useMemo(
    () => ({ language, signedIn, t: translator(language, messages) }),
    [language, signedIn, messages],
  )
  return <context.Provider value={words}>{children}</context.Provider>
}

export function useAccountWords(): Words {
  const words = useContext(context)
  if (!words) throw new Error('no AccountWords above this component')
  return words
}
