import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { T } from './words-in'

export type Words = { t: T; timeZone: string }

const Context = createContext<Words | null>(null)
export const WordsProvider = Context.Provider

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('no words here')
  return words
}
