'use client'

import { useId } from 'react'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ModerationMode } from '@/lib/contract/sites'
import { moderationModes } from '@/lib/contract/words'

type Props = { mode: ModerationMode; onChange: (mode: ModerationMode) => void }

export function ModeField({ mode: chosen, onChange }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{t('settings.mode')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {moderationModes.map((mode) => (
          <label
            key={mode}
            htmlFor={`${id}-${mode}`}
            className={cx(
              'flex cursor-pointer gap-3 rounded-md p-3 ring-inset',
              mode === chosen ? 'bg-accent-tint ring-2 ring-accent' : 'ring-1 ring-control hover:bg-sunken',
            )}
          >
            <input
              id={`${id}-${mode}`}
              type="radio"
              name="moderationMode"
              aria-describedby={`${id}-${mode}-about`}
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={mode === chosen}
              onChange={() => onChange(mode)}
            />
            <span>
              <span className="block font-semibold">{t(`settings.${mode}`)}</span>
              <span id={`${id}-${mode}-about`} className="block text-sm text-soft">
                {t(`settings.${mode}About`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
