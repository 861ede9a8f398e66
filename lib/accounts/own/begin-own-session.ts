import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { accounts, users } from '@/db/schema/users'
import { endEmbedSession } from '@/lib/accounts/embed/end-embed-session'
import { startEmbedSession } from '@/lib/accounts/embed/start-embed-session'
import { findHolder, type Identity } from '@/lib/accounts/identity'
import { keepAlive } from '@/lib/accounts/sessions/extend-session'
import type { Origin } from '@/lib/accounts/sessions/place'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { spend } from '@/lib/accounts/spend'
import type { Reader } from '@/lib/auth/actor'
import { refusal } from '@/lib/auth/can'
import { findLaid } from '@/lib/auth/find-laid'
import { hashToken } from '@/lib/auth/tokens'
import { viewer } from '@/lib/auth/viewer'
import type { OwnClaims } from '@/lib/contract/own-accounts'
import type { Site } from '@/lib/sites/find-site'
import { refused, tolerance, type Vouched } from './check-token'
import { keepProfile } from './keep-profile'
import { lockAccount, markUsed, providerOf } from './queries'

type From = {
  /** What the partitioned cookie holds until now. */
  former?: string | undefined
  from?: Origin | undefined
}

/**
 * Signs in inside a publisher's page whom the publisher vouches for, once for each token. Returns the raw token for the
 * partitioned cookie; null: the one that is there is theirs already. Throws `banned`, `token-refused`.
 */
export async function beginOwnSession(site: Site, vouched: Vouched, { former, from }: From) {
  const account = accountOf(site, vouched.claims)
  const known = await findHolder(db, account)
  const laid = known === null ? null : await findLaid(site.id, known)
  if (laid?.kind === 'ban') throw refusal(laid)
  const reader = known && former ? await findReader(site, known, former) : null

  const begun = await db.transaction(async (tx) => {
    await use(tx, site, vouched.claims)
    await lockAccount(tx, account)
    const userId = (await findHolder(tx, account)) ?? (await insertUser(tx, site, account))
    await keepProfile(tx, site, { userId, claims: vouched.claims })
    // nobody holds its token: it is there to be ended, and the embedded one hangs on it
    return reader
      ? null
      : { userId, sessionToken: hashToken(await startSession(tx, userId, { from, way: 'own' })) }
  })
  await markUsed(vouched.key)
  if (reader) await keepAlive(reader)
  if (!begun) return null
  if (former) await endEmbedSession(former)
  return startEmbedSession(db, { siteId: site.id, ...begun })
}

/** `iss` has no space in it, so no two accounts have one name. */
const accountOf = (site: Site, { iss, sub }: OwnClaims): Identity => ({
  provider: providerOf(site.id),
  providerAccountId: `${iss} ${sub}`,
})

/** Who is in by what the cookie holds, if it is this one and by this way. */
async function findReader(site: Site, userId: string, former: string): Promise<Reader | null> {
  const actor = await viewer({ embed: former, fromEmbed: true }, site.id)
  const isTheirs = actor.kind === 'reader' && actor.userId === userId && actor.began.way === 'own'
  return isTheirs ? actor : null
}

async function use(tx: Tx, site: Site, { iss, jti, exp }: OwnClaims) {
  const until = new Date((exp + 10 * tolerance) * 1000)
  const isFirst = await spend(tx, hashToken(`own ${site.id} ${iss} ${jti}`), until)
  if (!isFirst) throw refused('jti', 'was used before')
}

async function insertUser(tx: Tx, site: Site, account: Identity): Promise<string> {
  const userId = v7()
  await tx.insert(users).values({ id: userId, language: site.language })
  await tx.insert(accounts).values({ userId, type: 'own', ...account })
  return userId
}
