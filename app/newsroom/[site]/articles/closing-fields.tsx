'use client'

import { Field } from '@/app/_ui/field'
import { Textarea } from '@/app/_ui/input'
import { Tick } from '@/app/_ui/tick'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ThreadSettingsChange } from '@/lib/contract/threads'

type Props = { closed: boolean; notice: string | null; onChange: (part: ThreadSettingsChange) => void }

/** Whether nobody adds words any more, and what readers are told of it. */
export function ClosingFields({ closed, notice, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <>
      <Tick
        className="w-fit cursor-pointer font-semibold"
        label={t('articles.close')}
        isOn={closed}
        onTurn={(isOn) => onChange({ closed: isOn })}
      />
      {closed && (
        <Field label={t('articles.notice')} hint={t('articles.noticeHint')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={3}
              maxLength={500}
              value={notice ?? ''}
              onChange={({ target }) => onChange({ closedNotice: target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
