'use client'

import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useMacroWords } from '@/app/newsroom/_staff/macro-words'
import type { Macro } from '@/lib/contract/macros'
import type { Command } from '../_state/shortcuts'
import { Key } from './key'

type Props = { macros: Macro[]; cannot: boolean; obey: (command: Command) => void }

/** The newsroom's own keys, each with what it does. */
export function MacrosMenu({ macros, cannot, obey }: Props) {
  const { t } = useNewsroomWords()
  const wordsOf = useMacroWords()
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-soft">{t('macros.title')}</summary>
      <ul className="mt-1 grid max-h-[40dvh] gap-1 overflow-y-auto">
        {macros.map((macro, place) => (
          <li key={macro.id}>
            <Button
              tone="quiet"
              size="small"
              className="max-w-full justify-start text-left"
              disabled={cannot}
              onClick={() => obey({ do: 'macro', number: place + 1 })}
            >
              <Key>{`⇧${place + 1}`}</Key>
              <span className="min-w-0 wrap-anywhere">
                <bdi className="text-ink">{macro.name}</bdi>{' '}
                <span className="font-normal">{wordsOf(macro)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
