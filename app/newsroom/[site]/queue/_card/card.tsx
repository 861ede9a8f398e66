'use client'

import { History } from 'lucide-react'
import Link from 'next/link'
import { Avatar } from '@/app/_ui/avatar'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { cx } from '@/app/_ui/cx'
import { Notice } from '@/app/_ui/notice'
import { useMoments, When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ArticleLink } from '@/app/newsroom/_staff/article-link'
import type { Claim } from '@/lib/contract/queue'
import type { Entry } from '../_state/queue-state'
import { type Bureau, useLateWords } from '../_state/use-desk'
import { approvedBefore } from './approved-before'
import { AuthorHistory } from './author-history'
import { Chain } from './chain'
import { EarlierDecisions } from './earlier-decisions'
import { EditDiff } from './edit-diff'
import { Reports } from './reports'
import { Signals } from './signals'

type Props = {
  entry: Entry
  bureau: Bureau
  claim: Claim | null
  chainIsOpen: boolean
  onDismiss: () => void
}

/** One comment with all that a ruling on it needs. */
export function Card({ entry, bureau, claim, chainIsOpen, onDismiss }: Props) {
  const { card, closed, error } = entry
  const { slug, timeZone } = bureau
  const { t } = useNewsroomWords()
  const late = useLateWords(timeZone)
  return (
    <article
      aria-labelledby="card-author"
      data-comment={card.id}
      className={cx('animate-rise rounded-lg bg-surface shadow-card', closed && 'text-soft')}
    >
      {closed && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-t-lg border-b border-line bg-sunken px-4 py-3 sm:px-6">
          <p className="font-semibold text-ink">{late(closed)}</p>
          <Button size="small" onClick={onDismiss}>
            {t('card.dismiss')}
          </Button>
        </div>
      )}
      <div className="grid gap-5 px-4 py-5 sm:px-6">
        <ApprovedBefore card={card} timeZone={timeZone} />
        {claim && !closed && <Notice tone="info">{t('claim.by', { name: claim.by })}</Notice>}
        {error && <Notice tone="bad">{error}</Notice>}
        <p className="text-sm text-soft">
          {t('card.on')} <ArticleLink t={t} thread={card.thread} />
        </p>
        {chainIsOpen && <Chain site={slug} commentId={card.id} timeZone={timeZone} />}
        {card.parent && !chainIsOpen && <Parent name={card.parent.authorName} html={card.parent.html} />}
        <section className="grid gap-2">
          <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Avatar of={card.author} size="small" />
            <h2 id="card-author" className="font-semibold">
              <bdi>{card.author.name}</bdi>
            </h2>
            {card.author.badge && (
              <Badge>
                <bdi>{card.author.badge}</bdi>
              </Badge>
            )}
            <span className="text-sm text-soft">
              <When at={card.createdAt} timeZone={timeZone} />
            </span>
            {card.shown ? (
              <Badge tone="accent">{t('card.editWaits')}</Badge>
            ) : (
              card.revision > 1 && <Badge tone="warn">{t('card.edited', { revision: card.revision })}</Badge>
            )}
            <Marks card={card} timeZone={timeZone} />
          </header>
          <div data-text>
            <Html className="shows-links text-lg" html={card.html} />
          </div>
          {card.shown && <EditDiff before={card.shown.html} after={card.html} />}
          {card.shown && <Shown html={card.shown.html} />}
        </section>
        <Signals card={card} />
        {card.reports && (
          <Reports
            reports={card.reports}
            revision={card.shown?.revision ?? card.revision}
            timeZone={timeZone}
          />
        )}
        <AuthorHistory card={card} timeZone={timeZone} />
        <Ways slug={slug} card={card} />
        {card.decisions.length > 0 && <EarlierDecisions decisions={card.decisions} timeZone={timeZone} />}
      </div>
    </article>
  )
}

/** What a colleague let pass comes back because of what readers say. */
function ApprovedBefore({
  card: { reports, decisions },
  timeZone,
}: {
  card: Entry['card']
  timeZone: string
}) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const approval = reports && approvedBefore(decisions)
  if (!approval) return null
  const { by, at } = approval
  return (
    <p className="flex gap-2 rounded-md bg-accent-tint px-3 py-2 font-semibold text-accent">
      <History aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{t('reports.approved', { by, at: moment(at) })}</span>
    </p>
  )
}

/** How it stands where that is not the usual. */
function Marks({ card, timeZone }: { card: Entry['card']; timeZone: string }) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  return (
    <>
      {card.dueAt && <Badge tone="bad">{t('card.due', { at: moment(card.dueAt) })}</Badge>}
      {card.status === 'hidden' && <Badge tone="bad">{t('status.hidden')}</Badge>}
      {card.featured && <Badge tone="accent">{t('card.featured')}</Badge>}
      {card.author.trusted && <Badge tone="good">{t('card.trusted')}</Badge>}
    </>
  )
}

/** Where more of the kind is. */
function Ways({ slug, card }: { slug: string; card: Entry['card'] }) {
  const { t } = useNewsroomWords()
  const look = 'text-accent underline'
  const way = `/newsroom/${slug}/queue?tab=all`
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <Link prefetch={false} className={look} href={`${way}&author=${card.author.id}`}>
        {t('card.byAuthor')}
      </Link>
      <Link prefetch={false} className={look} href={`${way}&thread=${card.thread.id}`}>
        {t('card.inThread')}
      </Link>
      <Link prefetch={false} className={look} href={`/newsroom/${slug}/articles?thread=${card.thread.id}`}>
        {t('card.articleSettings')}
      </Link>
    </p>
  )
}

function Parent({ name, html }: { name: string; html: string }) {
  const { t } = useNewsroomWords()
  return (
    <details open className="rounded-md border border-line px-3 py-2 text-soft">
      <summary className="cursor-pointer text-sm font-medium">{t('card.reply', { name })}</summary>
      <Html className="mt-2 text-sm" html={html} />
    </details>
  )
}

/** What the edit would take the place of. */
function Shown({ html }: { html: string }) {
  const { t } = useNewsroomWords()
  return (
    <section
      aria-label={t('card.shown')}
      className="mt-1 rounded-md border-l-4 border-line bg-sunken px-3 py-2"
    >
      <h3 className="text-sm font-medium text-soft">{t('card.shown')}</h3>
      <Html className="mt-1 text-soft" html={html} />
    </section>
  )
}

// rendered from Markdown on the server, to a short list of elements
const Html = ({ html, className }: { html: string; className: string }) => (
  <div className={cx('comment-text', className)} dangerouslySetInnerHTML={{ __html: html }} />
)
