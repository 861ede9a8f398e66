/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import { useWords } from '../words'
import type { Filled } from './draft'
import type { Faults } from './faults'
import { Field } from './field'

type Props = { draft: Filled; faults: Faults; fill: (change: Partial<Filled>) => void }

/** What a notice of illegal content has to say (DSA Art. 16(2)). */
export function NoticeFields({ draft, faults, fill }: Props) {
  const { t } = useWords()
  const id = useId()
  const field = (name: 'explanation' | 'law' | 'name' | 'email') => ({
    name,
    label: t(`notice-${name}`),
    value: draft[name],
    fault: faults[name],
    write: (text: string) => fill({ [name]: text }),
  })
  return (
    <>
      <p class="hint">{t('notice-lead')}</p>
      <Field {...field('explanation')} isLong />
      <Field {...field('law')} />
      <Field {...field('name')} autocomplete="name" />
      <Field {...field('email')} autocomplete="email" />
      <label class="faith">
        <input
          type="checkbox"
          name="goodFaith"
          checked={draft.goodFaith}
          aria-invalid={faults.goodFaith !== undefined}
          aria-describedby={faults.goodFaith && `${id}-fault`}
          onChange={(event) => fill({ goodFaith: event.currentTarget.checked })}
        />
        <span>{t('notice-faith')}</span>
      </label>
      {faults.goodFaith && (
        <p id={`${id}-fault`} class="trouble">
          {t('fault-goodFaith')}
        </p>
      )}
    </>
  )
}
