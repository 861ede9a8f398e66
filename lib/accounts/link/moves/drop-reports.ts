import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Place } from './place'

type Named = { commentId: string }

/**
 * One person has one complaint about a comment, and none about what they wrote. Notices of illegal content stay, whoever
 * gave them: they are owed an answer. Returns the comments whose reports are others now. Before they are moved.
 */
export async function dropReports(tx: Tx, place: Place): Promise<string[]> {
  const dropped = [...(await dropOwn(tx, place)), ...(await dropTwins(tx, place))]
  await forgetNews(tx, place, dropped)
  const weightless = await liftOwn(tx, place)
  return [...dropped, ...weightless].map(({ commentId }) => commentId)
}

/** They count as one from now on: of a complaint and a notice, or two notices, the heaviest alone. After they are moved. */
export async function countAsOne(tx: Tx, { siteId, to }: Place): Promise<string[]> {
  const counted = await tx.execute<Named>(sql`
    with mine as (
      select comment_id, coalesce(counts_as, id) as person, created_at, id from reports
      where site_id = ${siteId} and reporter_id = ${to} and reason <> 'disagree'
    ), first as (
      select distinct on (comment_id) comment_id, person from mine order by comment_id, created_at, id
    )
    update reports r set counts_as = first.person from mine join first using (comment_id)
    where r.site_id = ${siteId} and r.comment_id = mine.comment_id
      and coalesce(r.counts_as, r.id) = mine.person and mine.person <> first.person
    returning r.comment_id as "commentId"`)
  return [...counted].map(({ commentId }) => commentId)
}

type Dropped = Named & { id: string }

const isOwn = ({ siteId, from, to }: Place) => sql`
  r.site_id = ${siteId} and r.reporter_id in (${from}, ${to}) and exists (
    select from comments c where c.site_id = ${siteId} and c.id = r.comment_id and c.author_id in (${from}, ${to}))`

// what a moderator has decided on stays in the record
const dropOwn = (tx: Tx, place: Place) =>
  tx.execute<Dropped>(sql`
    delete from reports r where ${isOwn(place)} and r.reason <> 'illegal' and r.closed_at is null
    returning r.id, r.comment_id as "commentId"`)

const liftOwn = (tx: Tx, place: Place) =>
  tx.execute<Named>(sql`
    update reports r set weight = 0 where ${isOwn(place)} and r.weight > 0
    returning r.comment_id as "commentId"`)

/** As if the same reader had complained twice: the later text counts, what was decided stays decided. */
const dropTwins = (tx: Tx, { siteId, from, to }: Place) =>
  tx.execute<Dropped>(sql`
    with ranked as (
      select id, row_number() over (partition by comment_id order by
        reason = 'disagree', revision desc, closed_at is null, reporter_id <> ${to}) as place
      from reports
      where site_id = ${siteId} and reporter_id in (${from}, ${to}) and reason <> 'illegal'
    )
    delete from reports r using ranked
    where r.site_id = ${siteId} and r.id = ranked.id and ranked.place > 1
    returning r.id, r.comment_id as "commentId"`)

async function forgetNews(tx: Tx, { siteId }: Place, dropped: Dropped[]) {
  const ids = JSON.stringify(dropped.map(({ id }) => id))
  await tx.execute(sql`
    delete from notifications where site_id = ${siteId} and kind = 'report'
      and subject_id in (select value::uuid from jsonb_array_elements_text(${ids}::text::jsonb))`)
}
