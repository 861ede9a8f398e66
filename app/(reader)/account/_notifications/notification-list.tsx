'use client'

import { useEffect } from 'react'
import { ask } from '@/app/_api/ask'
import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Notification } from '@/lib/contract/notifications'

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
  const { thread, commentId, excerpt, seen, at, site } = notification
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
      <p className="text-sm text-soft">
        <a
          href={`${thread.url.split('#')[0]}#pikir-${commentId}`}
          className="break-words text-accent underline"
        >
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

function Said({
  notification: { kind, by, outcome, reason, reference, corrected },
}: {
  notification: OnSite
}) {
  const { t } = useAccountWords()
  const values = { name: by ?? t('notifications.somebody'), reference: reference ?? '' }
  if (kind === 'reply' || kind === 'mention') return <bdi>{t(`notifications.${kind}`, values)}</bdi>
  if (kind === 'report') {
    const outcomeNow = outcome === 'published' || outcome === null ? 'kept' : outcome
    const words = t(`notifications.report.${outcomeNow}`, values)
    return corrected ? `${t('notifications.report.corrected')} ${words}` : words
  }
  if (outcome === 'hidden') {
    return t('notifications.decision.hidden', { reason: t(`notifications.reason.${reason ?? 'other'}`) })
  }
  return t(`notifications.decision.${outcome === 'pending' ? 'pending' : 'published'}`)
}
