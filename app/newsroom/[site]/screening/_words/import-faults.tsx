'use client'

import type { Refusal } from '@/app/_api/ask'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useFaultWords } from './fault-words'

/** Which lines of an import are at fault, and how. */
export function ImportFaults({ refusal }: { refusal: Refusal }) {
  const { t } = useNewsroomWords()
  const faultWords = useFaultWords()
  const lines = (refusal.errors ?? []).flatMap(({ path, message }) => {
    const line = /^text\.(\d+)$/.exec(path)?.[1]
    return line ? [t('text.line', { line, fault: faultWords.ofCode(message) })] : []
  })
  if (lines.length === 0) return <Notice tone="bad">{refusal.title}</Notice>
  return (
    <Notice tone="bad">
      <p>{t('text.faults')}</p>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
