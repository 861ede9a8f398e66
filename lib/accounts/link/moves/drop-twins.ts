import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Place } from './place'

/** What there can be one of, and what nobody does to themselves, before the rest is moved. */
export async function dropTwins(tx: Tx, place: Place) {
  await dropNews(tx, place)
  await dropHidden(tx, place)
  await keepLater(tx, place)
}

/** Nobody is told of what they wrote themselves, nor of one comment twice; what either account has seen was seen. */
async function dropNews(tx: Tx, { siteId, from, to }: Place) {
  await tx.execute(sql`
    delete from notifications n using comments c
    where n.site_id = ${siteId} and n.user_id in (${from}, ${to}) and n.kind in ('reply', 'mention')
      and c.site_id = ${siteId} and c.id = n.comment_id and c.author_id in (${from}, ${to})`)
  await tx.execute(sql`
    with gone as (
      delete from notifications n using notifications own
      where n.site_id = ${siteId} and n.user_id = ${from} and own.site_id = ${siteId} and own.user_id = ${to}
        and own.comment_id = n.comment_id and own.subject_id = n.subject_id
        and (own.kind = n.kind or (own.kind in ('reply', 'mention') and n.kind in ('reply', 'mention')))
      returning own.id, n.seen_at, n.mailed_at
    )
    update notifications own set seen_at = coalesce(own.seen_at, gone.seen_at),
      mailed_at = coalesce(own.mailed_at, gone.mailed_at)
    from gone where own.site_id = ${siteId} and own.id = gone.id`)
}

/** Whoever hid either of them sees neither. */
const dropHidden = (tx: Tx, { siteId, from, to }: Place) =>
  tx.execute(sql`
    delete from hidden_authors h where h.site_id = ${siteId} and (
      (h.user_id in (${from}, ${to}) and h.author_id in (${from}, ${to}))
      or h.user_id = ${from} and exists (
        select from hidden_authors own
        where own.site_id = ${siteId} and own.user_id = ${to} and own.author_id = h.author_id)
      or h.author_id = ${from} and exists (
        select from hidden_authors own
        where own.site_id = ${siteId} and own.author_id = ${to} and own.user_id = h.user_id))`)

/** From where they wrote, and when it is their turn again in slow mode. */
async function keepLater(tx: Tx, { siteId, from, to }: Place) {
  await tx.execute(sql`
    with gone as (
      delete from traces n using traces own
      where n.site_id = ${siteId} and n.user_id = ${from} and own.site_id = ${siteId} and own.user_id = ${to}
        and own.kind = n.kind and own.hash = n.hash
      returning n.kind, n.hash, n.last_at
    )
    update traces own set last_at = greatest(own.last_at, gone.last_at) from gone
    where own.site_id = ${siteId} and own.user_id = ${to} and own.kind = gone.kind and own.hash = gone.hash`)
  await tx.execute(sql`
    with gone as (
      delete from turns n using turns own
      where n.site_id = ${siteId} and n.user_id = ${from} and own.site_id = ${siteId} and own.user_id = ${to}
        and own.thread_id = n.thread_id
      returning n.thread_id, n.taken_at
    )
    update turns own set taken_at = greatest(own.taken_at, gone.taken_at) from gone
    where own.site_id = ${siteId} and own.user_id = ${to} and own.thread_id = gone.thread_id`)
}
