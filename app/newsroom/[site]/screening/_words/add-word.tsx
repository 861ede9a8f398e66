'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { NewWord, Word, WordList } from '@/lib/contract/screening'
import { ReplayView } from '../_replay/replay-view'
import { useReplay } from '../_replay/use-replay'
import type { Bureau } from '../screening-desk'
import { useFaultWords } from './fault-words'
import { exceptionsIn, type WordDraft, WordFields } from './word-fields'

type Props = { site: Bureau; list: WordList; onAdded: (word: Word) => void }

const empty: WordDraft = { pattern: '', kind: 'word', language: null, exceptions: '' }

/** A word is tried on the past first; whoever has seen what comes of it adds it, or leaves it. */
export function AddWord({ site, list, onAdded }: Props) {
  const { t } = useNewsroomWords()
  const { draft, change, word, replay, save, cancel, fault } = useWord({ site, list, onAdded })
  const isTried = replay.replay !== null
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTried) replay.start({ words: [word] })
      }}
      className="grid gap-3 border-t border-line pt-4"
    >
      <h3 className="font-semibold">{t('words.add')}</h3>
      <WordFields draft={draft} onChange={change} error={fault} />
      {!replay.refusal && <ReplayView site={site} replay={replay} />}
      <div className="flex flex-wrap gap-3">
        {isTried ? (
          <>
            <Button tone="primary" busy={save.busy} onClick={() => save.submit()}>
              {t('words.save')}
            </Button>
            <Button onClick={cancel}>{t('words.cancel')}</Button>
          </>
        ) : (
          <Button type="submit" busy={replay.isGoing} disabled={word.pattern === ''}>
            {t('words.check')}
          </Button>
        )}
      </div>
    </Form>
  )
}

function useWord({ site, list, onAdded }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const faultWords = useFaultWords()
  const replay = useReplay(site.slug)
  const [draft, setDraft] = useState(empty)
  const { pattern, kind, language, exceptions } = draft
  const word: NewWord = {
    list,
    kind,
    language,
    pattern: pattern.trim(),
    exceptions: exceptionsIn(exceptions),
  }
  const save = useSubmit(
    () => call<Word>('POST', `/sites/${site.slug}/screening/words`, { body: word }),
    (added) => {
      onAdded(added)
      setDraft(empty)
      replay.forget()
      toast(t('words.saved', { word: added.pattern }))
    },
  )
  const change = (part: Partial<WordDraft>) => {
    setDraft({ ...draft, ...part })
    // what was tried was another word
    replay.forget()
  }
  const cancel = () => {
    setDraft(empty)
    replay.forget()
  }
  return { draft, change, word, replay, save, cancel, fault: faultWords(save.refusal ?? replay.refusal) }
}
