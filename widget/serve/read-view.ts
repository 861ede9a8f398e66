import type { Language } from '@/lib/contract/fields'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { findHome } from '@/lib/threads/find-home'
import { readFeatured } from '@/lib/threads/read-featured'
import { readReplies } from '@/lib/threads/read-replies'
import { readTerms } from '@/lib/threads/read-terms'
import { readThread } from '@/lib/threads/read-thread'
import { threadIdOf } from '@/lib/threads/rules'
import type { View } from '../view'
import type { Question } from './question'

/** Reads what the document shows. Throws `not-found` for a branch that is not there, `invalid-cursor`. */
export async function readView(site: Site, language: Language, question: Question): Promise<View> {
  const { key, sort, cursor, branch, comment, theme, section } = question
  const threadId = threadIdOf(site.id, key)
  const place = {
    site: shownOf(site),
    language,
    theme: theme ?? null,
    threadId,
    key,
    sort,
    cursor: cursor ?? null,
    branch: branch ?? null,
    linked: comment ?? null,
    isLinkGone: false,
  }
  if (branch) {
    const [{ comments, next }, terms] = await Promise.all([
      readReplies(site, { threadId, commentId: branch, cursor }),
      readTerms(site, { threadId, section }),
    ])
    return { ...place, thread: null, terms, comments, next, featured: [], since: 0 }
  }
  const [page, { comments: featured }] = await Promise.all([
    readPart(site, { threadId, sort, cursor, commentId: comment, section }),
    cursor ? { comments: [] } : readFeatured(site, threadId),
  ])
  const isHere = page?.comments.some(({ id }) => id === comment)
  const isLinkGone = Boolean(
    comment && !isHere && (await isNowhereElse(site, { threadId, commentId: comment })),
  )
  const shown = page ?? { ...nothing, terms: await readTerms(site, { threadId, section }) }
  return { ...place, ...shown, featured, linked: isHere ? place.linked : null, isLinkGone }
}

/** An article's page may have several discussions, and what is linked to is of one of them. */
async function isNowhereElse(site: Site, { threadId, commentId }: { threadId: string; commentId: string }) {
  const home = await findHome(site, commentId)
  return home === null || home === threadId
}

/** What of a site's settings its readers see. */
const shownOf = ({ slug, name, timeZone, voting, foldBelow, editMinutes, ways }: Site): View['site'] => ({
  slug,
  name,
  timeZone,
  voting,
  foldBelow,
  editMinutes,
  ...(ways.every((way) => way === 'own') && { ownOnly: true as const }),
})

/** Where the comment that was linked to is no longer there, the page as everybody gets it. */
async function readPart(site: Site, part: Parameters<typeof readThread>[1]) {
  try {
    return await readThread(site, part)
  } catch (error) {
    if (!part.commentId || !(error instanceof Problem && error.code === 'not-found')) throw error
    return readThread(site, { ...part, commentId: undefined })
  }
}

const nothing = { thread: null, comments: [], next: null, since: 0 }
