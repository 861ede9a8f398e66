'use client'

import { useId } from 'react'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Word, WordList } from '@/lib/contract/screening'
import { wordLists } from '@/lib/contract/words'

type Props = { list: WordList; words: Word[]; onChoose: (list: WordList) => void }

export function ListChoice({ list: chosen, words, onChoose }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  return (
    <fieldset className="grid gap-1 rounded-md bg-sunken p-1 sm:grid-cols-3">
      <legend className="sr-only">{t('words.list')}</legend>
      {wordLists.map((list) => (
        <label
          key={list}
          htmlFor={`${id}-${list}`}
          className={cx(
            'cursor-pointer rounded px-3 py-1.5 text-center text-sm font-semibold',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent',
            list === chosen ? 'bg-surface text-accent shadow-card' : 'text-soft hover:text-ink',
          )}
        >
          <input
            id={`${id}-${list}`}
            type="radio"
            name="list"
            className="sr-only"
            checked={list === chosen}
            onChange={() => onChoose(list)}
          />
          {t(`words.${list}`)}{' '}
          <span className="font-normal">{words.filter((word) => word.list === list).length}</span>
        </label>
      ))}
    </fieldset>
  )
}
