'use client'

import { useState } from 'react'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Word } from '@/lib/contract/screening'
import type { Bureau } from '../screening-desk'
import { WordRow } from './word-row'

type Props = { site: Bureau; words: Word[]; onRemoved: (id: string) => void }

// more at once nobody reads, and the page would grow slow
const mostShown = 50

/** A list with its search, newest first. */
export function WordTable({ site, words, onRemoved }: Props) {
  const { t } = useNewsroomWords()
  const [sought, setSought] = useState('')
  const found = wordsLike(words, sought)
  const shown = found.slice(0, mostShown)
  return (
    <section className="grid gap-2 border-t border-line pt-4">
      {words.length > 0 && (
        <Input
          type="search"
          aria-label={t('words.search')}
          placeholder={t('words.search')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul className="divide-y divide-line">
        {shown.map((word) => (
          <WordRow key={word.id} site={site} word={word} onRemoved={onRemoved} />
        ))}
      </ul>
      <p role="status" className="text-sm text-soft">
        {words.length === 0
          ? t('words.empty')
          : found.length === 0
            ? t('words.notFound')
            : found.length > mostShown && t('words.more', { count: found.length - mostShown })}
      </p>
    </section>
  )
}

function wordsLike(words: Word[], sought: string): Word[] {
  const part = sought.trim().toLowerCase()
  return words.toReversed().filter(({ pattern }) => pattern.toLowerCase().includes(part))
}
