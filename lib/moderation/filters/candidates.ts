import { raw } from '@/db/client'
import type { QueueFilter } from '@/lib/contract/queue'

type Given = { siteId: string; filter: QueueFilter }

// more would be no rare find, and the newest of them are enough
const most = 50_000

/** The ids of all that may match, by the index of what is asked that finds least; null: no index finds it. */
export function candidates({ siteId, filter }: Given) {
  const { author, rule, thread, text, section, language, status } = filter
  const own = raw`select id from comments where site_id = ${siteId}`
  const latest = raw`order by id desc limit ${most}`
  if (author) return raw`${own} and author_id = ${author} ${latest}`
  if (rule)
    return raw`select comment_id from signals where site_id = ${siteId} and rule = ${rule}
      order by comment_id desc limit ${most}`
  if (thread) return raw`${own} and thread_id = ${thread} ${latest}`
  if (text && hasTrigrams(text))
    return raw`select comment_id from revisions where site_id = ${siteId} and search like ${patternOf(text)} limit ${most}`
  if (section)
    return raw`${own} and thread_id = any(array(
      select id from threads where site_id = ${siteId} and section = ${section})) ${latest}`
  if (language)
    return raw`select comment_id from revisions where site_id = ${siteId} and language = ${language}
      order by comment_id desc limit ${most}`
  // as their indexes say it: what a parameter is they cannot know
  if (status === 'hidden') return raw`${own} and status = 'hidden' ${latest}`
  if (status === 'pending') return raw`${own} and status = 'pending' ${latest}`
  return null
}

/** Letters of which every database makes trigrams: see `search_form`. */
export const hasTrigrams = (text: string) => /[a-z0-9а-яёіәғқңөұүһ]{3}/i.test(text)

/** For `like`: a text as it is searched, whatever stands around it. */
export const patternOf = (text: string) => raw`'%' || search_form(${text.replace(/[%_\\]/g, '\\$&')}) || '%'`
