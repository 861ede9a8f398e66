import type { Sql } from '@/db/client'
import type { Given } from './terms'

/** What the terms of a thread are made of, as one object: `s` is its site, `t` the thread or nothing, `section` what a page names. */
export const givenTerms = (sql: Sql, section: string | null) => sql`
  json_build_object(
    'site', json_build_object('mode', s.moderation_mode, 'slowSeconds', s.slow_seconds),
    'own', json_build_object('mode', t.moderation_mode, 'slowSeconds', t.slow_seconds),
    'name', t.section, 'isSectionSet', t.section_set_at is not null,
    'section', ${ofSection(sql, sql`t.section`)}, 'claimed', ${ofSection(sql, sql`${section}::text`)},
    'closed', t.closed_at is not null, 'closedNotice', t.closed_notice)`

const ofSection = (sql: Sql, name: ReturnType<Sql>) => sql`(
  select json_build_object('mode', x.moderation_mode, 'slowSeconds', x.slow_seconds)
  from sections x where x.site_id = s.id and x.name = ${name})`

type Asked = { siteId: string; threadId: string; section: string | null }

/** The same of a thread that may not have begun. */
export async function findGiven(sql: Sql, { siteId, threadId, section }: Asked): Promise<Given> {
  const [row] = await sql<{ given: Given }[]>`
    select ${givenTerms(sql, section)} as given
    from sites s left join threads t on t.site_id = s.id and t.id = ${threadId} where s.id = ${siteId}`
  if (!row) throw new Error('no such site')
  return row.given
}
