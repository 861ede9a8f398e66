import { and, asc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { siteProviders } from '@/db/schema/ways'
import { changed } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { seal } from '@/lib/auth/seal'
import type { ProviderChange, SiteProviderList } from '@/lib/contract/site-providers'
import type { ProviderKind } from '@/lib/contract/ways'
import { providerKinds } from '@/lib/contract/words'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { lockSite } from '@/lib/sites/lock-site'
import { discover } from './discover'
import { providerIdOf, secretPlace } from './find-provider'
import { listProviders } from './list-providers'

const shown = {
  ...{ kind: siteProviders.kind, clientId: siteProviders.clientId, issuer: siteProviders.issuer },
  ...{ name: siteProviders.name, changedAt: siteProviders.changedAt },
}

/** Without their secrets. Throws `forbidden`. */
export async function listSiteProviders(actor: Actor, { id, slug }: Site): Promise<SiteProviderList> {
  authorize(actor, 'site.configure', { siteId: id })
  const rows = await db
    .select(shown)
    .from(siteProviders)
    .where(eq(siteProviders.siteId, id))
    .orderBy(asc(siteProviders.kind))
  return {
    providers: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
    operators: (await listProviders(null)).map(({ kind }) => kind),
    redirects: providerKinds.map((kind) => ({
      kind,
      uri: `${env.publicUrl}/api/auth/callback/${providerIdOf(slug, kind)}`,
    })),
  }
}

type Place = { site: Site; kind: ProviderKind }

/** From now on readers come in by the site's own. Throws `forbidden`, `step-up`, `issuer-wrong`, and `invalid-input` for what is missing. */
export async function setSiteProvider(actor: Actor, { site, kind }: Place, change: ProviderChange) {
  const siteId = site.id
  authorize(actor, 'key.change', { siteId })
  const { clientId, secret, issuer = null, name = null } = change
  if ((kind === 'oidc') !== (issuer !== null && name !== null)) throw missing('issuer')
  if (issuer) await discover(issuer, { anew: true })
  await db.transaction(async (tx) => {
    await lockSite(tx, siteId)
    const former = await find(tx, { siteId, kind })
    const isSame = former?.clientId === clientId && former.issuer === issuer
    // a secret belongs to the place that it was made for: it is never sent to another issuer
    const sealedSecret = secret ? seal(secret, secretPlace(siteId, kind)) : isSame && former.sealedSecret
    if (!sealedSecret) throw missing('secret')
    const set = { clientId, sealedSecret, issuer, name, changedAt: sql`now()` }
    await tx
      .insert(siteProviders)
      .values({ siteId, kind, ...set })
      .onConflictDoUpdate({ target: [siteProviders.siteId, siteProviders.kind], set })
    const next = { kind, clientId, issuer, name, secretChanged: Boolean(secret) }
    await tell(tx, { siteId, actorId: actor.userId }, { former: former ? told(former) : null, next })
  })
}

/** From now on the operator's takes its place, if there is one. Again changes nothing. Throws `forbidden`, `step-up`. */
export async function removeSiteProvider(actor: Actor, { site: { id: siteId }, kind }: Place) {
  authorize(actor, 'key.change', { siteId })
  await db.transaction(async (tx) => {
    await lockSite(tx, siteId)
    const former = await find(tx, { siteId, kind })
    if (!former) return
    await tx.delete(siteProviders).where(at({ siteId, kind }))
    await tell(tx, { siteId, actorId: actor.userId }, { former: told(former), next: null })
  })
}

type Row = typeof siteProviders.$inferSelect
type Told = { kind: ProviderKind; clientId: string; issuer: string | null; name: string | null }

const told = ({ kind, clientId, issuer, name }: Row): Told => ({ kind, clientId, issuer, name })

/** What the log keeps, without the secret. */
async function tell(
  tx: Tx,
  who: { siteId: string; actorId: string },
  { former, next }: { former: Told | null; next: (Told & { secretChanged: boolean }) | null },
) {
  const what = { action: 'provider.change', subject: 'site', subjectId: who.siteId } as const
  const differences = former && next ? changed({ ...former, secretChanged: false }, next) : null
  if (former && next && !differences) return
  await record(tx, {
    ...{ ...who, ...what },
    // of which one, whatever else stays
    before: differences ? { kind: former?.kind, ...differences.before } : former,
    after: differences ? { kind: next?.kind, ...differences.after } : next,
  })
}

async function find(tx: Tx, place: { siteId: string; kind: ProviderKind }): Promise<Row | undefined> {
  const [row] = await tx.select().from(siteProviders).where(at(place))
  return row
}

const at = ({ siteId, kind }: { siteId: string; kind: ProviderKind }) =>
  and(eq(siteProviders.siteId, siteId), eq(siteProviders.kind, kind))

const missing = (path: string) =>
  new Problem('invalid-input', { errors: [{ path, message: 'is not as this kind of provider has it' }] })
