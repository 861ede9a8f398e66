import { raw } from '@/db/client'

// whoever hides more than that does not read comments
const mostListed = 500

/** Whose comments a reader does not want to see, hidden last first. */
export const listHiddenAuthors = (siteId: string, userId: string) => raw<{ id: string; name: string }[]>`
  select h.author_id as id, m.display_name as name from hidden_authors h
  join members m on m.site_id = h.site_id and m.user_id = h.author_id
  where h.site_id = ${siteId} and h.user_id = ${userId}
  order by h.hidden_at desc, h.author_id limit ${mostListed}`
