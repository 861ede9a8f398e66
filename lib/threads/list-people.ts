import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { People } from '@/lib/contract/people'

/** As far back as anybody looks whom to answer: the newest comments of a thread. */
const lookBack = 2000
const most = 8

type Asked = { threadId: string; starts: string }

/** Who wrote in a thread lately and can be named, by the beginning of their name in any alphabet. Throws `not-a-member`. */
export async function listPeople(
  actor: Actor,
  site: { id: string },
  { threadId, starts }: Asked,
): Promise<People> {
  authorize(actor, 'thread.name-people', { siteId: site.id })
  const authors = await raw<{ id: string; name: string }[]>`
    select m.user_id as id, m.display_name as name from (
      select author_id, max(id::text) as last from (
        select author_id, id from comments
        where site_id = ${site.id} and thread_id = ${threadId} and status = 'published' and depth >= 0
        order by id desc limit ${lookBack}
      ) as newest group by author_id
    ) as writer
    join members m on m.site_id = ${site.id} and m.user_id = writer.author_id
    where m.user_id <> ${actor.userId}
    order by writer.last desc`
  // not by the database, whose idea of letter case is that of its locale
  const wanted = fold(starts)
  return { people: authors.filter(({ name }) => fold(name).startsWith(wanted)).slice(0, most) }
}

const fold = (name: string) => name.normalize('NFC').toLowerCase()
