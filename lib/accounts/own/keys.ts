import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { type Db, db, type Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { siteKeys } from '@/db/schema/ways'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { seal } from '@/lib/auth/seal'
import { newToken } from '@/lib/auth/tokens'
import type { MadeSiteKey, NewSiteKey, SiteKey, SiteKeys } from '@/lib/contract/own-accounts'
import { mostLiveKeys } from '@/lib/contract/words'
import { Problem } from '@/lib/problem'
import { lockSite } from '@/lib/sites/lock-site'
import { countLiveKeys, providerOf } from './queries'
import { readPublicKey } from './read-public-key'

type Site = { id: string }

/** How many are told of: whoever changes them often need not read them all. */
const mostTold = 20

/** Where a secret is sealed for. */
export const boundTo = (siteId: string, keyId: string) => `site-key ${siteId} ${keyId}`

/** Throws `forbidden`. */
export async function listKeys(actor: Actor, { id: siteId }: Site): Promise<SiteKeys> {
  authorize(actor, 'site.configure', { siteId })
  return { keys: await select(db, siteId) }
}

/** A secret is told this once. Throws `forbidden`, `key-refused` for what is no public key, `too-many-keys`. */
export async function makeKey(actor: Actor, { id: siteId }: Site, wanted: NewSiteKey): Promise<MadeSiteKey> {
  authorize(actor, 'key.change', { siteId })
  const { algorithm } = wanted
  const id = v7()
  const publicKey = wanted.algorithm === 'ES256' ? readPublicKey(wanted.publicKey) : null
  const secret = publicKey ? null : newToken()
  return db.transaction(async (tx) => {
    await lockSite(tx, siteId)
    if ((await countLiveKeys(tx, siteId)) >= mostLiveKeys) throw new Problem('too-many-keys')
    const sealedSecret = secret && seal(secret, boundTo(siteId, id))
    await tx.insert(siteKeys).values({ siteId, id, algorithm, publicKey, sealedSecret, madeBy: actor.userId })
    const [key] = await select(tx, siteId, id)
    if (!key) throw new Error('the key was not made')
    await record(tx, {
      ...{ siteId, actorId: actor.userId, action: 'key.make', subject: 'key', subjectId: id },
      ...{ before: null, after: { algorithm } },
    })
    return { key, secret }
  })
}

type Retirement = { id: string /** Of all who came in by the site's own accounts. */; endsSessions?: boolean }

/** From now on it vouches for nobody; its secret is gone. Throws `forbidden`, `not-found` also for a retired one. */
export async function retireKey(actor: Actor, { id: siteId }: Site, { id, endsSessions }: Retirement) {
  authorize(actor, 'key.change', { siteId })
  await db.transaction(async (tx) => {
    const [retired] = await tx
      .update(siteKeys)
      .set({ retiredAt: sql`now()`, sealedSecret: sql`case when sealed_secret is not null then '' end` })
      .where(and(eq(siteKeys.siteId, siteId), eq(siteKeys.id, id), isNull(siteKeys.retiredAt)))
      .returning({ algorithm: siteKeys.algorithm })
    if (!retired) throw new Problem('not-found')
    if (endsSessions) await endSessions(tx, siteId)
    await record(tx, {
      ...{ siteId, actorId: actor.userId, action: 'key.retire', subject: 'key', subjectId: id },
      ...{ before: retired, after: endsSessions ? { sessionsEnded: true } : null },
    })
  })
}

/** What hangs on them ends with them. */
const endSessions = (tx: Tx, siteId: string) =>
  tx.execute(sql`
    delete from sessions s using accounts a
    where a.provider = ${providerOf(siteId)} and a.user_id = s.user_id and s.way = 'own'`)

async function select(tx: Tx | Db, siteId: string, id?: string): Promise<SiteKey[]> {
  const keys = await tx
    .select({
      ...{ id: siteKeys.id, algorithm: siteKeys.algorithm, madeBy: members.displayName },
      ...{ madeAt: siteKeys.madeAt, usedAt: siteKeys.usedAt, retiredAt: siteKeys.retiredAt },
    })
    .from(siteKeys)
    .innerJoin(members, and(eq(members.siteId, siteKeys.siteId), eq(members.userId, siteKeys.madeBy)))
    .where(and(eq(siteKeys.siteId, siteId), id ? eq(siteKeys.id, id) : undefined))
    .orderBy(sql`${siteKeys.retiredAt} is not null`, desc(siteKeys.id))
    .limit(mostTold)
  return keys.map(({ madeAt, usedAt, retiredAt, ...key }) => ({
    ...key,
    madeAt: madeAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  }))
}
