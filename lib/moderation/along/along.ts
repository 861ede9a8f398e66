import type { Tx } from '@/db/client'
import type { Entry } from '@/lib/audit/chain'
import type { NewDecision } from '@/lib/contract/moderation'
import type { Site } from '@/lib/sites/find-site'
import type { Locked } from '../bulk/lock'
import type { Subject } from '../queries'
import { type Laid, lay, putInForce } from '../sanctions/lay'
import { timeToUndo } from '../tell-author'
import { trustAuthor, trustEntry } from '../trust'
import { hideOthers, lockOthers } from './others'
import type { Written } from './write-for'

/** What goes along with a decision on a comment. */
export type Along = Subject &
  Pick<NewDecision, 'verb' | 'reason' | 'note' | 'trust'> & {
    branch?: boolean | undefined
    authorId: string
    moderatorId: string
    sanction: Written | null
  }

type Begun = { trusts: boolean; sanctionId: string | null; laid: Laid | null; others: Locked[] }

/** Before the decision: everybody locks a member before comments, and many comments in one order. */
export async function begin(tx: Tx, site: Site, along: Along): Promise<Begun> {
  const { siteId, commentId, authorId, verb, trust = false, sanction, branch = false } = along
  const author = { siteId, userId: authorId }
  const trusts = verb === 'approve' && trust && (await trustAuthor(tx, author))
  const laid = sanction && (await lay(tx, site, layingOf(along, sanction)))
  const hide = sanction?.hide ?? 'none'
  const others = await lockOthers(tx, { siteId, commentId, authorId, branch, hide })
  return { trusts, sanctionId: laid?.id ?? null, laid, others }
}

const layingOf = (
  { authorId, moderatorId, reason, note }: Along,
  { kind, letter, until, hide }: Written,
) => ({
  ...{ kind, letter, until, hide, note, reason: reason ?? 'other' },
  ...{ userId: authorId, givenBy: moderatorId },
  // a wrong key can be taken back before anybody has read of it
  heardAfter: timeToUndo,
})

/** After the decision. Returns what the log is to keep of it besides. */
export async function finish(
  tx: Tx,
  { siteId, authorId, moderatorId, reason, note }: Along,
  { trusts, laid, others, decisionId }: Begun & { decisionId: string },
): Promise<Entry[]> {
  const words = { reason: reason ?? null, note: note || null }
  const hidden = await hideOthers(tx, others, { siteId, moderatorId, decisionId, ...words })
  return [
    ...(laid ? [await putInForce(tx, laid, hidden)] : []),
    ...(trusts ? [trustEntry({ siteId, userId: authorId, moderatorId, trusted: true })] : []),
  ]
}
