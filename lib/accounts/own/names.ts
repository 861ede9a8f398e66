import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import type { Language } from '@/lib/contract/fields'
import { longestDisplayName } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { isLegible, looksLikeStaff } from '@/lib/users/name-rules'

const longestBadge = 24
/** Room for the number of who comes later. */
const longestNumber = 10

const nobody: Record<Language, string> = { ru: 'Читатель', kk: 'Оқырман', en: 'Reader' }

/** A name as far as it can be shown: without signs that no name has. null: nothing is left, or it could pass for the newsroom's. */
export function nameFrom(said: string | null | undefined, site: Site): string | null {
  const signs = [...(said ?? '').toWellFormed().normalize('NFC').replace(/\s/gu, ' ').replace(unseen, '')]
  const name = cut(signs.map((sign) => (isSignOfName(sign) ? sign : ' ')).join(''), longestDisplayName)
  return isLegible(name) && !looksLikeStaff(name, site.name) ? name : null
}

/** A badge that cannot be shown whole is none. */
export function badgeFrom(said: string | null | undefined): string | null {
  const badge = (said ?? '').toWellFormed().normalize('NFC').trim()
  return badge.length <= longestBadge && isLegible(badge) ? badge : null
}

/** As they are called where that is free; else with a number, the same whenever the same person is asked for. */
export function namesFor(name: string | null, site: Site, userId: string): string[] {
  const own = createHash('sha256').update(userId).digest().readUIntBE(0, 6)
  const numbers = [4, 6, 9].map((digits) => String(own % 10 ** digits).padStart(digits, '1'))
  if (name === null) return numbers.map((number) => `${nobody[site.language]} ${number}`)
  const base = cut(name, longestDisplayName - longestNumber)
  return [name, ...[2, 3, 4, 5, 6, 7, 8, 9, ...numbers].map((number) => `${base} ${number}`)]
}

/** Those of the names that nobody else on the site has, or looks like. */
export async function freeOf(tx: Tx, site: Site, { names, userId }: { names: string[]; userId: string }) {
  const taken = await tx
    .select({ look: members.nameSkeleton, userId: members.userId })
    .from(members)
    .where(and(eq(members.siteId, site.id), inArray(members.nameSkeleton, names.map(skeleton))))
  return names.filter((name) => taken.every((one) => one.userId === userId || one.look !== skeleton(name)))
}

const unseen = /[\p{Default_Ignorable_Code_Point}\p{C}]/gu

// what is wrong with a sign is wrong with it between two letters, too
const isSignOfName = (sign: string) => /^\p{M}$/u.test(sign) || isLegible(`а${sign}б`)

const cut = (text: string, most: number) =>
  text.replace(/\s+/gu, ' ').trim().slice(0, most).toWellFormed().trim()
