'use client'

import type { Refusal } from '@/app/_api/ask'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

const known = [
  ...(['empty', 'too-long', 'not-a-regex', 'matches-nothing', 'too-large', 'one-letter-part'] as const),
  ...([
    'several-words-part',
    'empty-exception',
    'too-many-lines',
    'too-many-exceptions',
    'not-text',
  ] as const),
]

/** Why an entry cannot be kept, in words. */
export function useFaultWords() {
  const { t } = useNewsroomWords()
  const ofCode = (code: string) => {
    const fault = known.find((one) => one === code)
    return fault ? t(`fault.${fault}`) : code
  }
  const all = (refusal: Refusal | null): string | null => {
    if (!refusal) return null
    const [first] = refusal.errors ?? []
    return first && known.some((one) => one === first.message)
      ? `${refusal.title} ${t('words.pattern')}: ${ofCode(first.message)}.`
      : refusal.title
  }
  return Object.assign(all, { ofCode })
}
