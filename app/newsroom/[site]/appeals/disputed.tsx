'use client'

import { Badge } from '@/app/_ui/badge'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ArticleLink } from '@/app/newsroom/_staff/article-link'
import { decidedBy } from '@/app/newsroom/_staff/decision-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Appeal } from '@/lib/contract/appeals'

type Props = { appeal: Appeal; timeZone: string }

/** What the author objects to: the comment, and the decision on it with who made it; or a sanction. */
export function Disputed({ appeal: { comment, decision, sanction }, timeZone }: Props) {
  return (
    <>
      {comment && <Comment comment={comment} />}
      {decision && <Decided decision={decision} timeZone={timeZone} />}
      {sanction && <Imposed sanction={sanction} timeZone={timeZone} />}
    </>
  )
}

function Comment({ comment: { html, thread } }: { comment: NonNullable<Appeal['comment']> }) {
  const { t } = useNewsroomWords()
  return (
    <section aria-label={t('appeals.comment')} className="grid gap-2">
      <p className="text-sm text-soft">
        {t('card.on')} <ArticleLink t={t} thread={thread} />
      </p>
      {/* rendered from Markdown on the server, to a short list of elements */}
      <div className="comment-text shows-links text-lg" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}

type DecidedProps = { decision: NonNullable<Appeal['decision']>; timeZone: string }

function Decided({ decision, timeZone }: DecidedProps) {
  const { at, reason, note } = decision
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const { nameOf } = useReasons()
  return (
    <section aria-label={t('appeals.decided')} className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <Badge tone="bad">{t('did.hide')}</Badge>
        <span className="text-soft">{decidedBy(t, decision, moment(at))}</span>
        {reason && <bdi>{nameOf(reason)}</bdi>}
      </p>
      {note && <q className="text-soft italic wrap-anywhere">{note}</q>}
    </section>
  )
}

type ImposedProps = { sanction: NonNullable<Appeal['sanction']>; timeZone: string }

function Imposed({ sanction: { kind, by, at, endsAt, reason, note }, timeZone }: ImposedProps) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const { nameOf } = useReasons()
  return (
    <section aria-label={t('appeals.sanction')} className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <Badge tone="bad">{t(`appeals.kind.${kind}`)}</Badge>
        {endsAt && <span>{t('appeals.until', { date: moment(endsAt) })}</span>}
        <span className="text-soft">{decidedBy(t, { by, rule: null }, moment(at))}</span>
        <bdi>{nameOf(reason)}</bdi>
      </p>
      {note && <q className="text-soft italic wrap-anywhere">{note}</q>}
    </section>
  )
}
