import { v7 } from 'uuid'
import { once } from '@/db/once'
import { canonical } from '@/lib/audit/chain'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Macro, MacroList, NewMacroList } from '@/lib/contract/macros'
import { Problem } from '@/lib/problem'
import { lockSite } from '@/lib/sites/lock-site'
import { checkReason } from '../reasons/check-reason'
import { listMacros, replaceMacros } from './queries'

type Change = NewMacroList & { key: string | null }

/**
 * Puts a whole list in the place of the former. Throws `forbidden`, `settings-changed` when it is not the list that
 * was read, `invalid-input` for a reason that the site has not.
 */
export async function changeMacros(
  actor: Actor,
  site: { id: string },
  { key, ...change }: Change,
): Promise<MacroList> {
  authorize(actor, 'site.configure', { siteId: site.id })
  const { userId: actorId } = actor
  return once({ userId: actorId, key, request: { macrosOf: site.id, change } }, async (tx) => {
    // whoever changes the list second finds it changed
    await lockSite(tx, site.id)
    const former = await listMacros(tx, site.id)
    if (former.version !== change.version) throw new Problem('settings-changed')
    for (const { reason } of change.macros) if (reason) await checkReason(tx, site.id, reason)
    await replaceMacros(tx, site.id, named(change.macros, former.macros))
    const list = await listMacros(tx, site.id)
    const what = { action: 'macros.change', subject: 'site', subjectId: site.id } as const
    await record(tx, { siteId: site.id, actorId, ...what, before: former.macros, after: list.macros })
    return list
  })
}

/** One that does something else has another id: whoever presses its key has to have read what it does. */
function named(macros: NewMacroList['macros'], former: Macro[]): Macro[] {
  const known = new Map(former.map((macro) => [macro.id, macro]))
  return macros.map(({ id, ...macro }) => {
    const before = id && known.get(id)
    const isSame = before && canonical(deedOf(before)) === canonical(deedOf(macro))
    // named twice it would be one row
    if (isSame) known.delete(before.id)
    return { ...macro, id: isSame ? before.id : v7() }
  })
}

const deedOf = ({ verb, reason, note, trust, branch, sanction }: Omit<Macro, 'id'>) => ({
  ...{ verb, reason, trust, branch, sanction },
  note: note || null,
})
