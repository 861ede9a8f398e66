'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '@/lib/contract/fields'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { NewsroomMessages } from './messages'

type Words = { language: Language; t: Translate<NewsroomMessages> }
const context = createContext<Words | null>(null)

type Props = { language: Language; messages: NewsroomMessages; children: ReactNode }

export function NewsroomWords({ language, messages, children }: Props) {
  const words = useMemo(() => ({ language, t: translator(language, messages) }), [language, messages])
  return <context.Provider value={words}>{children}</context.Provider>
}

export function useNewsroomWords(): Words {
  const words = useContext(context)
  if (!words) throw new Error('no NewsroomWords above this component')
  return words
}
