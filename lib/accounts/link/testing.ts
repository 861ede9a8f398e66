import { expect } from 'vitest'
import { raw } from '@/db/client'
import { mergeAccounts } from '@/lib/api/merge-accounts'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { recount } from '@/lib/comments/recount'
import { screenBy } from '@/lib/comments/testing'
import type { ModerationMode } from '@/lib/contract/sites'
import { actorWith } from '../testing'
import { newPass } from './pass'

/** Somebody with two accounts who takes part with both on one site, and others. */
export async function bothTakePart({ moderationMode = 'post' as ModerationMode } = {}) {
  const site = await newSite({ moderationMode })
  // here people say much the same, and often
  await screenBy(site, { repeat: { outcome: 'off' }, flood: { outcome: 'off' } })
  const [own, other] = [await newPerson('Айгуль', site), await newPerson('Айгуль Почтовая', site)]
  const [marat, dana] = [await newPerson('Марат', site), await newPerson('Дана', site)]
  const moderator = await newPerson('Анна', site, 'moderator')
  // nobody is new, so nobody counts as one with others of their network
  await raw`update members set joined_at = now() - interval '30 days' where site_id = ${site.id}`
  const article = { ...newArticle(site), siteId: site.id }
  return { site, article, own, other, marat, dana, moderator }
}

export type Both = Awaited<ReturnType<typeof bothTakePart>>

/** The owner of the first account, who has just come in, and what offers the second one to them. */
export async function asking({ own, other }: Pick<Both, 'own' | 'other'>) {
  const actor = await actorWith(own.cookie.replace(/^[^=]+=/, ''))
  if (actor.kind !== 'reader') throw new Error('nobody')
  return { actor, offer: newPass('merge', { session: actor.session, subject: other.id }) }
}

export async function mergeNow(both: Both) {
  const { actor, offer } = await asking(both)
  await mergeAccounts(actor, offer)
}

/** Nothing that is counted is other than what there is. */
export const noDrift = async () => expect((await recount()).drifts).toEqual([])

const path = ({ site }: Both, id: string, what: string) => `/sites/${site.slug}/comments/${id}/${what}`

export const report = (both: Both, by: Person, id: string, said: object = { reason: 'spam' }) =>
  post(path(both, id, 'reports'), by, said)

type Ballot = { id: string; value: number }

export const vote = (both: Both, by: Person, { id, value }: Ballot) =>
  ask(path(both, id, 'vote'), by, { method: 'PUT', body: { value } })

export async function write({ article }: Both, by: Person, text: string, parentId?: string) {
  const answer = await post(`${article.thread}/comments`, by, article.draft(text, parentId))
  return (await answer.json()).id as string
}

/** All that is kept of a comment for the sake of others. */
export async function countsOf(id: string) {
  const [row] = await raw<Counts[]>`
    select upvotes, downvotes, reply_count as replies, report_weight as weight, reported_at is not null as reported,
      noticed_at is not null as noticed, report_folded_at is not null as folded, author_id as "authorId"
    from comments where id = ${id}`
  return row
}

type Counts = Record<'upvotes' | 'downvotes' | 'replies' | 'weight', number> &
  Record<'reported' | 'noticed' | 'folded', boolean> & { authorId: string }

/** Every row of every table, so that two moments can be compared. */
export async function everything(): Promise<Record<string, string>> {
  const tables = await raw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  const rows: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await raw<{ all: string }[]>`
      select coalesce(string_agg(t::text, e'\n' order by t::text), '') as all from ${raw(name)} t`
    rows[name] = row?.all ?? ''
  }
  return rows
}
