'use client'

import { Field } from '@/app/_ui/field'
import { Textarea } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ThreadSettingsChange } from '@/lib/contract/threads'

type Props = { closed: boolean; notice: string | null; onChange: (part: ThreadSettingsChange) => void }

/** Whether nobody adds words any more, and what readers are told of it. */
export function ClosingFields({ closed, notice, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <>
      <label className="flex w-fit cursor-pointer items-center gap-2 font-semibold">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={closed}
          onChange={({ target }) => onChange({ closed: target.checked })}
        />
        {t('articles.close')}
      </label>
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
