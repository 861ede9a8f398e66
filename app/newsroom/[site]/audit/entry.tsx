import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import type { AuditEntry } from '@/lib/contract/audit'
import { differences } from './differences'
import { actionWords, fieldWords, isChange, valueWords } from './words-for'

type Props = { entry: AuditEntry; path: string; timeZone: string }

/** Who did what to whom, and what it was before. */
export async function Entry({ entry, path, timeZone }: Props) {
  const { t } = await newsroomWords()
  const { actor, subject, subjectId, subjectName } = entry
  return (
    <li className="grid gap-1.5 px-4 py-3 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold">{actionWords(t, entry.action)}</h2>
        <span className="ml-auto text-sm text-soft" title={t('audit.number', { number: entry.number })}>
          № {entry.number}
        </span>
      </div>
      <p className="text-sm text-soft">
        <span className="font-medium text-ink" dir="auto">
          {actor ? (actor.name ?? t('audit.gone')) : t('audit.rule')}
        </span>{' '}
        · <When at={entry.at} timeZone={timeZone} />
        {subjectId && subject !== 'site' && (
          <>
            {' · '}
            <a href={`${path}?subjectId=${subjectId}`} className="text-accent underline">
              {t('audit.history')}
            </a>
          </>
        )}
      </p>
      {subjectName && subjectName !== actor?.name && (
        <p dir="auto" className="line-clamp-2 border-l-2 border-line pl-3 break-words">
          {subjectName}
        </p>
      )}
      <Changes entry={entry} t={t} />
    </li>
  )
}

type ChangesProps = { entry: AuditEntry; t: Awaited<ReturnType<typeof newsroomWords>>['t'] }

function Changes({ entry, t }: ChangesProps) {
  const changes = differences(entry.before, entry.after)
  if (changes.length === 0) return null
  return (
    <dl className="grid gap-0.5 text-sm">
      {changes.map((change) => {
        const from = valueWords(t, change.field, change.from)
        const to = valueWords(t, change.field, change.to)
        return (
          <div key={change.field} className="flex min-w-0 flex-wrap gap-x-1.5">
            <dt className="text-soft">{fieldWords(t, change.field)}:</dt>
            <dd dir="auto" className="min-w-0 break-words">
              {isChange(change) ? (
                t('audit.change', { from, to })
              ) : change.to === undefined ? (
                <s>{from}</s>
              ) : (
                to
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
