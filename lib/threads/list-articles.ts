import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import type { ArticleLine, ArticlesPage, ArticlesQuery } from '@/lib/contract/threads'
import { Problem } from '@/lib/problem'
import { givenTerms } from './find-terms'
import { type Given, termsIn } from './terms'

const perPage = 30

/** The articles of a site that somebody has commented on, the newest activity first. Throws `forbidden`, `invalid-cursor`. */
export async function listArticles(
  actor: Actor,
  { id: siteId }: { id: string },
  query: ArticlesQuery,
): Promise<ArticlesPage> {
  authorize(actor, 'thread.configure', { siteId })
  const { active, thread } = placeFrom(query.cursor)
  const rows = await raw<Row[]>`
    select t.id, t.url, t.title, t.comment_count as "commentCount", t.active_at::text as active, t.active_at as "activeAt",
      t.closed_at as "closedAt", t.closed_notice as "closedNotice", t.section, t.section_set_at is not null as "sectionIsSet",
      t.moderation_mode as "moderationMode", t.slow_seconds as "slowSeconds", ${givenTerms(raw, null)} as given
    from threads t join sites s on s.id = t.site_id
    where t.site_id = ${siteId} and (t.active_at, t.id) < (${active}::text::timestamptz, ${thread}::uuid) ${matching(query)}
    order by t.active_at desc, t.id desc limit ${perPage + 1}`
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return {
    articles: shown.map(present),
    next: rows.length > perPage && last ? `${last.active}~${last.id}` : null,
  }
}

type Row = Omit<ArticleLine, 'activeAt' | 'closedAt' | 'closed' | 'terms'> & {
  active: string
  activeAt: Date
  closedAt: Date | null
  given: Given
}

const present = ({ active: _active, activeAt, closedAt, given, ...row }: Row): ArticleLine => ({
  ...row,
  activeAt: activeAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  closed: closedAt !== null,
  terms: termsIn(given),
})

function matching({ text, thread, state }: ArticlesQuery) {
  return raw`
    ${thread ? raw`and t.id = ${thread}` : raw``}
    ${text ? raw`and (position(lower(${text}) in lower(t.title)) > 0 or t.url = ${text} or t.key = ${text})` : raw``}
    ${state ? states[state]() : raw``}`
}

const states = {
  open: () => raw`and t.closed_at is null`,
  closed: () => raw`and t.closed_at is not null`,
  changed: () => raw`and (t.moderation_mode is not null or t.slow_seconds is not null)`,
}

function placeFrom(cursor: string | undefined) {
  if (!cursor) return { active: 'infinity', thread: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  const [active = '', thread = ''] = cursor.split('~')
  if (
    !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.]*[+-]\d\d(?::\d\d)?$/.test(active) ||
    !id.safeParse(thread).success
  )
    throw new Problem('invalid-cursor')
  return { active, thread }
}
