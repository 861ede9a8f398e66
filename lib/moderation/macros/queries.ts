import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { macros } from '@/db/schema/macros'
import type { Macro, MacroList } from '@/lib/contract/macros'

/** In the order of their keys. */
export async function listMacros(tx: Tx | Db, siteId: string): Promise<MacroList> {
  const rows = await tx.select().from(macros).where(eq(macros.siteId, siteId)).orderBy(asc(macros.position))
  const list = rows.map(presentMacro)
  return { macros: list, version: versionOf(list) }
}

export async function findMacro(tx: Tx | Db, siteId: string, id: string): Promise<Macro | null> {
  const [row] = await tx
    .select()
    .from(macros)
    .where(and(eq(macros.siteId, siteId), eq(macros.id, id)))
  return row ? presentMacro(row) : null
}

/** A whole list takes the place of the former. */
export async function replaceMacros(tx: Tx, siteId: string, list: Macro[]) {
  await tx.delete(macros).where(eq(macros.siteId, siteId))
  if (list.length === 0) return
  await tx.insert(macros).values(
    list.map(({ sanction, note, ...macro }, place) => ({
      ...macro,
      siteId,
      position: place + 1,
      note: note || null,
      sanction: sanction?.kind ?? null,
      minutes: sanction?.minutes ?? null,
      hidings: sanction?.hide ?? null,
    })),
  )
}

const presentMacro = ({ sanction, minutes, hidings, ...row }: typeof macros.$inferSelect): Macro => {
  const { id, name, verb, reason, note, trust, branch } = row
  const term = sanction && { kind: sanction, minutes, hide: hidings ?? 'none' }
  return { id, name, verb, reason, note, trust, branch, sanction: term }
}

// the same for the same list, so that who changes it has read it
const versionOf = (list: Macro[]) => createHash('sha256').update(JSON.stringify(list)).digest('base64url')
