'use client'

import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useTermWords } from '@/app/newsroom/_staff/macro-words'
import { hidings } from '@/lib/contract/words'
import { sanctionChoices } from '../_state/sanction-choices'
import type { Command } from '../_state/shortcuts'
import type { Hiding } from '../_state/use-hiding'

type Props = {
  others: Hiding['others']
  onOthers: (others: Hiding['others']) => void
  obey: (command: Command) => void
}

/** What is laid on the author along with it, by number; and what else of theirs is hidden. */
export function Sanctions({ others, onOthers, obey }: Props) {
  const { t } = useNewsroomWords()
  const term = useTermWords()
  return (
    <>
      <ul className="grid gap-2 sm:grid-cols-2">
        {sanctionChoices.map((choice, place) => (
          <li key={`${choice.kind} ${choice.minutes}`}>
            <Button
              wide
              className="justify-start text-left font-normal"
              onClick={() => obey({ do: 'reason', number: place + 1 })}
            >
              <Kbd>{place + 1}</Kbd> {t(`readers.do.${choice.kind}`)}
              {choice.minutes !== null && `: ${term(choice)}`}
            </Button>
          </li>
        ))}
      </ul>
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-1 text-sm font-semibold">{t('hide.others')}</legend>
        {hidings.map((one) => (
          <Button
            key={one}
            size="small"
            tone={others === one ? 'primary' : 'plain'}
            aria-pressed={others === one}
            onClick={() => onOthers(one)}
          >
            {t(`readers.hide.${one}`)}
          </Button>
        ))}
      </fieldset>
    </>
  )
}
