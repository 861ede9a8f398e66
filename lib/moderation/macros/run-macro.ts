import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { MacroUse } from '@/lib/contract/macros'
import type { Decision } from '@/lib/contract/moderation'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { decide } from '../decide'
import { findMacro } from './queries'

type Use = MacroUse & { commentId: string; key: string | null }

/** All that a macro says, or nothing of it. Throws `macro-gone`, and what `decide` throws. */
export async function runMacro(actor: Actor, site: Site, { macro: id, ...use }: Use): Promise<Decision> {
  authorize(actor, 'comment.decide', { siteId: site.id })
  const macro = await findMacro(db, site.id, id)
  if (!macro) throw new Problem('macro-gone')
  const { verb, reason, trust, branch, sanction } = macro
  return decide(actor, site, { ...use, verb, reason, trust, branch, sanction, note: use.note || macro.note })
}
