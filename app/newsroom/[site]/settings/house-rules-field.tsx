'use client'

import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

type Props = { url: string | null; isWrong: boolean; onChange: (url: string | null) => void }

/** Where the published house rules are. */
export function HouseRulesField({ url, isWrong, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Field
      label={t('settings.houseRulesUrl')}
      hint={t('settings.houseRulesUrlHint')}
      error={isWrong ? t('settings.houseRulesUrlWrong') : null}
    >
      {(wiring) => (
        <Input
          {...wiring}
          type="url"
          maxLength={2000}
          placeholder="https://"
          value={url ?? ''}
          onChange={({ target }) => onChange(target.value.trim() === '' ? null : target.value)}
        />
      )}
    </Field>
  )
}
