'use client'

import { useState } from 'react'
import { cx } from '@/app/_ui/cx'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import { partsOf } from './parts'

export type Letter = { id: string; to: string; subject: string; text: string; at: string }

/** Newest first; the newest is open until another is chosen. */
export function Letters({ letters }: { letters: Letter[] }) {
  const { t } = useAccountWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const open = letters.find((letter) => letter.id === chosen) ?? letters[0]

  return (
    <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <nav aria-label={t('mailbox.list')} className="order-last sm:order-first">
        <ul className="grid divide-y divide-line overflow-hidden rounded-lg bg-surface shadow-card">
          {letters.map((letter) => (
            <li key={letter.id}>
              <button
                type="button"
                aria-current={letter === open}
                onClick={() => setChosen(letter.id)}
                className={cx(
                  'block w-full px-4 py-2.5 text-left -outline-offset-2',
                  letter === open ? 'bg-accent-tint' : 'hover:bg-sunken',
                )}
              >
                <span className="block font-semibold">{letter.subject}</span>
                <span className="block text-sm text-soft">{letter.to}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {open && <Opened letter={open} />}
    </div>
  )
}

/** Plain text, with its web addresses as links. */
const Linked = ({ text }: { text: string }) =>
  partsOf(text).map((part) =>
    part.isAddress ? (
      <a key={part.at} href={part.text} className="break-all text-accent underline">
        {part.text}
      </a>
    ) : (
      part.text
    ),
  )

function Opened({ letter }: { letter: Letter }) {
  const { t } = useAccountWords()
  return (
    <article className="grid gap-3 rounded-lg bg-surface p-5 shadow-card">
      <header>
        <h2 className="text-lg font-semibold">{letter.subject}</h2>
        <p className="text-sm text-soft">
          {t('mailbox.to', { email: letter.to })} · <When at={letter.at} />
        </p>
      </header>
      <p className="whitespace-pre-wrap">
        <Linked text={letter.text} />
      </p>
    </article>
  )
}
