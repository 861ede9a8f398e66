'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { visibleText } from '@/lib/text/visible-text'
import { wordsChanged } from '../_state/words-changed'

/** What the edit changes of what readers see. */
export function EditDiff({ before, after }: { before: string; after: string }) {
  const { t } = useNewsroomWords()
  const pieces = wordsChanged(visibleText(before), visibleText(after))
  return (
    <section aria-label={t('card.changes')} className="rounded-md border-l-4 border-line bg-sunken px-3 py-2">
      <h3 className="text-sm font-medium text-soft">{t('card.changes')}</h3>
      <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
        {pieces.map(({ text, is }, place) => {
          const key = `${place} ${is}`
          if (is === 'gone')
            return (
              <del key={key} className="bg-bad-tint text-bad">
                {text}
              </del>
            )
          if (is === 'new')
            return (
              <ins key={key} className="bg-good-tint text-good no-underline">
                {text}
              </ins>
            )
          return <span key={key}>{text}</span>
        })}
      </p>
    </section>
  )
}
