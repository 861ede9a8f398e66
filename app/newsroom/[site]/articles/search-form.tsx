import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { newsroomWords } from '@/app/_words/words'
import type { ArticlesQuery } from '@/lib/contract/threads'
import { articleStates } from '@/lib/contract/words'

/** A plain form: what was looked for stands in the address. */
export async function SearchForm({ query }: { query: ArticlesQuery }) {
  const { t } = await newsroomWords()
  return (
    <search>
      <form
        method="get"
        className="grid items-end gap-4 rounded-lg bg-surface p-4 shadow-card sm:grid-cols-[minmax(0,1fr)_12rem_auto] sm:p-6"
      >
        <Field label={t('articles.text')}>
          {(wiring) => (
            <Input {...wiring} name="text" type="search" maxLength={200} defaultValue={query.text ?? ''} />
          )}
        </Field>
        <Field label={t('articles.state')}>
          {(wiring) => (
            <Select {...wiring} name="state" defaultValue={query.state ?? ''}>
              <option value="">{t('articles.state.all')}</option>
              {articleStates.map((state) => (
                <option key={state} value={state}>
                  {t(`articles.state.${state}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" tone="primary">
          {t('articles.search')}
        </Button>
      </form>
    </search>
  )
}
