import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { newsroomWords } from '@/app/_words/words'
import type { ReadersQuery } from '@/lib/contract/readers'
import { sanctionKinds } from '@/lib/contract/words'

type Props = { query: ReadersQuery; seesEmail: boolean }

/** A plain form: what was looked for stands in the address. */
export async function SearchForm({ query, seesEmail }: Props) {
  const { t } = await newsroomWords()
  return (
    <search>
      <form method="get" className="grid gap-4 rounded-lg bg-surface p-4 shadow-card sm:grid-cols-3 sm:p-6">
        <div className="sm:col-span-3">
          <Field label={t(seesEmail ? 'readers.textAdmin' : 'readers.text')}>
            {(wiring) => (
              <Input {...wiring} name="text" type="search" maxLength={254} defaultValue={query.text ?? ''} />
            )}
          </Field>
        </div>
        <Field label={t('readers.sanction')}>
          {(wiring) => (
            <Select {...wiring} name="sanction" defaultValue={query.sanction ?? ''}>
              <option value="">{t('readers.whatever')}</option>
              <option value="any">{t('readers.anySanction')}</option>
              <option value="unconfirmed">{t('readers.unconfirmed')}</option>
              {sanctionKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`readers.kind.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('readers.hidden')}>
          {(wiring) => (
            <Select {...wiring} name="hidden" defaultValue={query.hidden ?? ''}>
              <option value="">{t('readers.whatever')}</option>
              {[10, 25, 50, 75].map((share) => (
                <option key={share} value={share}>
                  {t('readers.hiddenFrom', { share })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" tone="primary" className="self-end">
          {t('readers.search')}
        </Button>
      </form>
    </search>
  )
}
