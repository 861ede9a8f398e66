'use client'

import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { signalWords } from '@/app/newsroom/_staff/signal-words'
import type { Replay } from '@/lib/contract/screening'
import type { Bureau } from '../screening-desk'

type Example = Replay['heldExamples'][number]
type Props = { site: Bureau; examples: Example[]; all: number }

const tones = { hidden: 'bad', approved: 'good', undecided: 'neutral' } as const

/** The comments themselves, newest first, with what was found in them marked. */
export function Examples({ site, examples, all }: Props) {
  const { t } = useNewsroomWords()
  if (examples.length === 0) return null
  return (
    <details className="group">
      <summary className="cursor-pointer font-medium text-accent hover:underline">
        {t('replay.see')}
        {all > examples.length && ` (${t('replay.newest', { count: examples.length })})`}
      </summary>
      <ul className="mt-2 grid gap-2">
        {examples.map((example) => (
          <li key={example.id} className="grid gap-1 rounded-md bg-surface p-3 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-soft">
              <bdi className="font-semibold text-ink">{example.authorName}</bdi>
              <When at={example.createdAt} timeZone={site.timeZone} />
              <Badge tone={tones[example.fate]}>{t(`fate.${example.fate}`)}</Badge>
            </p>
            <div
              className="comment-text shows-links wrap-anywhere"
              dangerouslySetInnerHTML={{ __html: example.html }}
            />
            <p className="text-soft">
              {[...new Set(example.signals.map((signal) => signalWords(t, signal)))].join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
