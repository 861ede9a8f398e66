'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Word, WordList } from '@/lib/contract/screening'
import type { Bureau } from '../screening-desk'
import { AddWord } from './add-word'
import { ListChoice } from './list-choice'
import { ListText } from './list-text'
import { WordTable } from './word-table'

type Props = { site: Bureau; first: Word[] }

/** The three lists of words, one at a time. */
export function WordsPanel({ site, first }: Props) {
  const { t } = useNewsroomWords()
  const [words, setWords] = useState(first)
  const [list, setList] = useState<WordList>('banned')
  const call = useCall()
  const reload = async () => {
    const answer = await call<{ words: Word[] }>('GET', `/sites/${site.slug}/screening/words`)
    if (answer.ok) setWords(answer.body.words)
  }
  const added = (word: Word) => setWords((former) => [...former.filter(({ id }) => id !== word.id), word])
  const removed = (wordId: string) => setWords((former) => former.filter(({ id }) => id !== wordId))
  return (
    <Panel title={t('words.title')} intro={t('words.intro')}>
      <ListChoice list={list} words={words} onChoose={setList} />
      <p className="text-sm text-soft">{t(`words.about.${list}`)}</p>
      <AddWord key={`add ${list}`} site={site} list={list} onAdded={added} />
      <WordTable
        key={`table ${list}`}
        site={site}
        words={words.filter((word) => word.list === list)}
        onRemoved={removed}
      />
      <ListText key={`text ${list}`} slug={site.slug} list={list} onReplaced={reload} />
    </Panel>
  )
}
