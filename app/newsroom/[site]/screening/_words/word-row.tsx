'use client'

import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { languageNames } from '@/app/_ui/language-names'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Word } from '@/lib/contract/screening'
import { ReplayView } from '../_replay/replay-view'
import { useReplay } from '../_replay/use-replay'
import type { Bureau } from '../screening-desk'

type Props = { site: Bureau; word: Word; onRemoved: (id: string) => void }

/** An entry; before it is taken out, what it held is shown. */
export function WordRow({ site, word, onRemoved }: Props) {
  const { t } = useNewsroomWords()
  const replay = useReplay(site.slug)
  const { submit, busy, refusal } = useRemoval({ site, word, onRemoved })
  const isAsked = replay.replay !== null || replay.isGoing || replay.refusal !== null
  return (
    <li className="grid gap-3 py-2" data-word={word.pattern}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <About word={word} />
        <Button
          size="small"
          disabled={isAsked}
          aria-label={t('words.removeOf', { word: word.pattern })}
          onClick={() => replay.start({ without: [word.id] })}
        >
          {t('words.remove')}
        </Button>
      </div>
      {isAsked && (
        <div className="grid gap-3">
          <p className="font-semibold wrap-anywhere">{t('words.removing', { word: word.pattern })}</p>
          <ReplayView site={site} replay={replay} />
          {refusal && <Notice tone="bad">{refusal.title}</Notice>}
          <div className="flex flex-wrap gap-3">
            <Button tone="bad" busy={busy} onClick={() => submit()}>
              {t('words.remove')}
            </Button>
            <Button onClick={replay.forget}>{t('words.cancel')}</Button>
          </div>
        </div>
      )}
    </li>
  )
}

function About({ word: { pattern, kind, language, exceptions } }: { word: Word }) {
  const { t } = useNewsroomWords()
  return (
    <span className="min-w-0">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium wrap-anywhere">{pattern}</span>
        {kind !== 'word' && <Badge>{t(`words.kind.${kind}`)}</Badge>}
        {language && <Badge tone="accent">{languageNames[language]}</Badge>}
      </span>
      {exceptions.length > 0 && (
        <span className="block text-sm wrap-anywhere text-soft">
          {t('words.except', { words: exceptions.join(', ') })}
        </span>
      )}
    </span>
  )
}

function useRemoval({ site, word, onRemoved }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  return useSubmit(
    async () => {
      const answer = await call<null>('DELETE', `/sites/${site.slug}/screening/words/${word.id}`)
      // a colleague was faster
      return !answer.ok && answer.problem.code === 'not-found' ? { ok: true as const, body: null } : answer
    },
    () => {
      onRemoved(word.id)
      toast(t('words.removed', { word: word.pattern }))
    },
  )
}
