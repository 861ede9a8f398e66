'use client'

import { useEffect } from 'react'
import { ask } from '@/app/_api/ask'
import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Notification } from '@/lib/contract/notifications'
import { linkTo } from '@/lib/threads/link-to'

export type OnSite = Notification & { site: string; slug: string }

export function NotificationList({ notifications }: { notifications: OnSite[] }) {
  const { language, t } = useAccountWords()

  // shown here is seen; the mark stays until the next time
  useEffect(() => {
    const newest = new Map<string, string>()
    for (const { slug, id, seen } of notifications) if (!seen && !newest.has(slug)) newest.set(slug, id)
    for (const [slug, until] of newest) {
      void ask('POST', `/sites/${slug}/notifications/seen`, { language, body: { until } })
    }
  }, [notifications, language])

  if (notifications.length === 0) return <p className="text-soft">{t('notifications.empty')}</p>
  return (
    <ul className="grid divide-y divide-line">
      {notifications.map((one) => (
        <Entry key={one.id} notification={one} />
      ))}
    </ul>
  )
}

function Entry({ notification }: { notification: OnSite }) {
  const { t } = useAccountWords()
  const { thread, commentId, excerpt, seen, at, site, slug, statement, appeal } = notification
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p>
        <Said notification={notification} /> {!seen && <Badge tone="accent">{t('notifications.new')}</Badge>}
      </p>
      {excerpt && (
        <blockquote dir="auto" className="border-line border-s-2 ps-3 text-soft">
          {excerpt}
        </blockquote>
      )}
      {appeal && (
        <blockquote dir="auto" className="border-accent border-s-2 ps-3 whitespace-pre-line wrap-anywhere">
          {appeal.answer}
        </blockquote>
      )}
      {statement && (
        <p className="text-sm">
          <a href={`/account/statements/${slug}/${statement.id}`} className="text-accent underline">
            {t(statement.mayAppeal ? 'notifications.statement' : 'statements.read')}
          </a>
        </p>
      )}
      <p className="text-sm text-soft">
        <a href={linkTo(thread.url, commentId)} className="break-words text-accent underline">
          {thread.title}
        </a>
        {' · '}
        {site}
        {' · '}
        <When at={at} />
      </p>
    </li>
  )
}

function Said({ notification }: { notification: OnSite }) {
  const { t, language } = useAccountWords()
  const { kind, by, outcome, reference, corrected, statement, appeal } = notification
  const values = { name: by ?? t('notifications.somebody'), reference: reference ?? '' }
  if (kind === 'reply' || kind === 'mention') return <bdi>{t(`notifications.${kind}`, values)}</bdi>
  if (kind === 'report') {
    const outcomeNow = outcome === 'published' || outcome === null ? 'kept' : outcome
    const words = t(`notifications.report.${outcomeNow}`, values)
    return corrected ? `${t('notifications.report.corrected')} ${words}` : words
  }
  if (appeal) return t(`notifications.appeal.${appeal.outcome}`)
  if (outcome === 'hidden' && statement) {
    const said = statement.automated ? 'hidden-by-rule' : 'hidden'
    return t(`notifications.decision.${said}`, { reason: statement.reason.names[language] })
  }
  return t(`notifications.decision.${outcome === 'pending' ? 'pending' : 'published'}`)
}
