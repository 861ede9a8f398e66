import { Button } from '@/app/_ui/button'
import { cx } from '@/app/_ui/cx'
import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import type { InsightsChoice } from '@/lib/contract/insights'
import { insightsRanges } from '@/lib/contract/words'
import type { T } from './format'

type Props = { choice: InsightsChoice | null; path: string; t: T }

/** Links and a form of the browser's own: what is chosen is in the address, to be kept and passed on. */
export const RangeBar = ({ choice, path, t }: Props) => (
  <div className="grid gap-4 rounded-lg bg-surface p-4 shadow-card print:hidden sm:flex sm:flex-wrap sm:items-end sm:gap-6">
    <nav aria-label={t('insights.ranges')} className="flex flex-wrap gap-1">
      {insightsRanges.map((range) => {
        const isChosen = choice !== null && (choice.range ?? (choice.from ? null : 'today')) === range
        return (
          <a
            key={range}
            href={`${path}?range=${range}`}
            aria-current={isChosen ? 'page' : undefined}
            className={cx(
              'rounded-md px-3 py-2 font-semibold',
              isChosen ? 'bg-accent-tint text-accent' : 'text-soft hover:bg-sunken hover:text-ink',
            )}
          >
            {t(`insights.range.${range}`)}
          </a>
        )
      })}
    </nav>
    <form action={path} aria-label={t('insights.days')} className="flex min-w-0 flex-wrap items-end gap-3">
      <Field label={t('insights.from')}>
        {(wiring) => <Input {...wiring} type="date" name="from" required defaultValue={choice?.from} />}
      </Field>
      <Field label={t('insights.until')}>
        {(wiring) => <Input {...wiring} type="date" name="until" required defaultValue={choice?.until} />}
      </Field>
      <Button type="submit">{t('insights.show')}</Button>
    </form>
  </div>
)
