import { and, asc, count, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sections } from '@/db/schema/sections'
import { changed } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SectionList, SectionRules } from '@/lib/contract/sites'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { lockSite } from './lock-site'

/** As many as somebody can still look through. */
const most = 100

type Place = { siteId: string; name: string }

/** The sections where it is otherwise than on the site, by name. Throws `forbidden`. */
export async function listSections(actor: Actor, { id: siteId }: { id: string }): Promise<SectionList> {
  authorize(actor, 'thread.configure', { siteId })
  const { name, moderationMode, slowSeconds } = sections
  const found = await db
    .select({ name, moderationMode, slowSeconds })
    .from(sections)
    .where(eq(sections.siteId, siteId))
    .orderBy(asc(sections.name))
  return { sections: found }
}

/** Says what holds in a section, known before or not. Throws `forbidden`, `too-many-sections`. */
export async function setSection(actor: Actor, place: Place, rules: SectionRules) {
  authorize(actor, 'site.configure', place)
  await db.transaction(async (tx) => {
    const former = await lockSection(tx, place)
    if (!former) {
      const [all] = await tx
        .select({ count: count() })
        .from(sections)
        .where(eq(sections.siteId, place.siteId))
      if (!all || all.count >= most) throw new Problem('too-many-sections')
    }
    const target = [sections.siteId, sections.name]
    await tx
      .insert(sections)
      .values({ ...place, ...rules })
      .onConflictDoUpdate({ target, set: rules })
    await tell(tx, actor.userId, { place, former, next: rules })
  })
}

/** What is in it is as on the site from then on; again changes nothing. Throws `forbidden`. */
export async function removeSection(actor: Actor, place: Place) {
  authorize(actor, 'site.configure', place)
  await db.transaction(async (tx) => {
    const former = await lockSection(tx, place)
    if (!former) return
    await tx.delete(sections).where(named(place))
    await tell(tx, actor.userId, { place, former, next: null })
  })
}

/** Until the transaction ends nobody else changes sections of the site. */
async function lockSection(tx: Tx, place: Place): Promise<SectionRules | null> {
  await lockSite(tx, place.siteId)
  const { moderationMode, slowSeconds } = sections
  const [section] = await tx.select({ moderationMode, slowSeconds }).from(sections).where(named(place))
  return section ?? null
}

type Turn = { place: Place; former: SectionRules | null; next: SectionRules | null }

async function tell(tx: Tx, actorId: string, { place: { siteId, name }, former, next }: Turn) {
  if (former && next && !changed(former, next)) return
  await announce(tx, { siteId, settings: true })
  const what = { action: 'section.change', subject: 'section', subjectId: null } as const
  const [before, after] = [former, next].map((rules) => rules && { name, ...rules })
  await record(tx, { siteId, actorId, ...what, before: before ?? null, after: after ?? null })
}

const named = ({ siteId, name }: Place) => and(eq(sections.siteId, siteId), eq(sections.name, name))
