'use client'

import { Gavel } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Command } from '../_state/shortcuts'
import { Key } from './key'

type Props = { isSanction: boolean; maySanction: boolean; obey: (command: Command) => void }

/** The site's own, by number; digits reach the first nine. */
export function Reasons({ isSanction, maySanction, obey }: Props) {
  const { t } = useNewsroomWords()
  const { offered } = useReasons()
  return (
    <>
      <ul className="grid gap-2 sm:grid-cols-2">
        {offered.map(({ code, name }, place) => (
          <li key={code}>
            <Button
              wide
              className="justify-start text-left font-normal"
              onClick={() => obey({ do: 'reason', number: place + 1 })}
            >
              {place < 9 && <Kbd>{place + 1}</Kbd>} <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      {maySanction && (
        <Button
          size="small"
          tone={isSanction ? 'bad' : 'plain'}
          className="justify-self-start"
          aria-pressed={isSanction}
          onClick={() => obey({ do: 'sanction' })}
        >
          <Gavel aria-hidden className="size-4" />
          {t('hide.withSanction')} <Key>S</Key>
        </Button>
      )}
    </>
  )
}
