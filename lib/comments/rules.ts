import type { NewComment, Status } from '@/lib/contract/comments'
import type { Voting } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import { hasVisibleText } from '@/lib/text/render-markdown'
import { threadIdOf } from '@/lib/threads/rules'

type Site = { id: string; origins: string[] }

/** Throws `invalid-input` for nothing to see, `thread-mismatch` where the page is not that thread's or not the site's. */
export function checkComment(site: Site, threadId: string, { text, page }: NewComment) {
  checkText(text)
  if (threadIdOf(site.id, page.key) !== threadId) throw new Problem('thread-mismatch')
  // whoever comments first names the article: it must be one of the site's own
  if (!site.origins.includes(new URL(page.url).origin)) throw new Problem('thread-mismatch')
}

/** Throws `invalid-input` for nothing to see. */
export function checkText(text: string) {
  if (hasVisibleText(text)) return
  throw new Problem('invalid-input', { errors: [{ path: 'text', message: 'has nothing to see' }] })
}

/** Why a vote is refused where the site's readers say less; null: it is not. Taking back what was said is always right. */
export function voteRefusal(voting: Voting, value: number) {
  if (value === 0 || voting === 'both') return null
  if (voting === 'none') return 'voting-off'
  return value < 0 ? 'downvotes-off' : null
}

type Versions = { status: Status; revision: number; publishedRevision: number | null }

/** Readers see the former text, and a moderator has to look at the new one. */
export const isEditWaiting = ({ status, revision, publishedRevision }: Versions) =>
  status === 'published' && publishedRevision !== null && revision > publishedRevision
