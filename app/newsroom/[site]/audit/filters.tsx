import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { newsroomWords } from '@/app/_words/words'
import { auditActions } from '@/lib/contract/audit'
import { type Chosen, isFiltered } from './chosen'
import { actionWords } from './words-for'

type Props = { chosen: Chosen; staff: { userId: string; name: string }[]; path: string }

/** A form of the browser's own: what is chosen is in the address, to be kept and passed on. */
export async function Filters({ chosen, staff, path }: Props) {
  const { t } = await newsroomWords()
  const known = staff.some(({ userId }) => userId === chosen.actor) || ['', 'rule'].includes(chosen.actor)
  return (
    <form action={path} className="grid gap-4 rounded-lg bg-surface p-4 shadow-card sm:grid-cols-2 sm:p-6">
      <Field label={t('audit.who')}>
        {(wiring) => (
          <Select {...wiring} name="actor" defaultValue={chosen.actor}>
            <option value="">{t('audit.anyone')}</option>
            <option value="rule">{t('audit.rule')}</option>
            {staff.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
            {!known && <option value={chosen.actor}>{t('audit.gone')}</option>}
          </Select>
        )}
      </Field>
      <Field label={t('audit.what')}>
        {(wiring) => (
          <Select {...wiring} name="action" defaultValue={chosen.action}>
            <option value="">{t('audit.anything')}</option>
            {auditActions.map((action) => (
              <option key={action} value={action}>
                {actionWords(t, action)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('audit.from')}>
        {(wiring) => <Input {...wiring} type="date" name="from" defaultValue={chosen.from} />}
      </Field>
      <Field label={t('audit.until')}>
        {(wiring) => <Input {...wiring} type="date" name="until" defaultValue={chosen.until} />}
      </Field>
      {chosen.subjectId && <input type="hidden" name="subjectId" value={chosen.subjectId} />}
      <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
        <Button type="submit" tone="primary">
          {t('audit.show')}
        </Button>
        {isFiltered(chosen) && (
          <a href={path} className={buttonLook({ tone: 'quiet' })}>
            {t('audit.all')}
          </a>
        )}
        {chosen.subjectId && <span className="text-sm text-soft">{t('audit.one')}</span>}
      </div>
    </form>
  )
}
