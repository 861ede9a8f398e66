'use client'

import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Draft } from './drafts'

type Props = { drafts: Draft[]; onBack: (key: string) => void }

/** What moderators are not offered any more. */
export function RetiredReasons({ drafts, onBack }: Props) {
  const { t, language } = useNewsroomWords()
  const retired = drafts.filter((draft) => draft.retired)
  if (retired.length === 0) return null
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t('reasons.retired')}</h3>
      <p className="text-sm text-soft">{t('reasons.retiredAbout')}</p>
      <ul className="flex flex-wrap gap-2">
        {retired.map(({ key, names }) => (
          <li key={key} className="min-w-0">
            <Button size="small" className="max-w-full wrap-anywhere" onClick={() => onBack(key)}>
              {t('reasons.back', { name: names[language] })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
