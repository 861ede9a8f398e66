import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { authenticators } from '@/db/schema/factors'
import type { Actor, Reader } from '@/lib/auth/actor'
import { seal, unseal } from '@/lib/auth/seal'
import type { Enrolment, EnrolmentEnd } from '@/lib/contract/second-factor'
import { Problem } from '@/lib/problem'
import { countTry, forgiveTries } from '../guard/count-try'
import { findOwner } from '../owner/find-owner'
import { holdOwner } from '../owner/hold-owner'
import { tellOwner } from '../owner/tell-owner'
import type { Begin } from '../sessions/start-session'
import { newSecret, sealSecret, stepOf, uriOf } from './authenticator'
import { guardFactors } from './guard-factors'
import { proveIn } from './prove'
import { hasRecoveryCodes, renewIn } from './recovery-codes'

// between reading the letters of a QR code and the first code
const longest = 15 * 60_000

/**
 * A secret for an app. Until its first code comes nothing is otherwise, so that one who stops halfway keeps what they
 * have: what is to be kept goes out sealed and comes back. Throws as `guardFactors`.
 */
export async function beginEnrolment(actor: Actor): Promise<Enrolment> {
  const reader = await guardFactors(actor)
  const secret = newSecret()
  const enrolment = seal(JSON.stringify({ secret, until: Date.now() + longest }), boundTo(reader))
  const owner = await findOwner(db, reader.userId)
  return { enrolment, secret, uri: uriOf(secret, owner?.email ?? owner?.name ?? reader.userId) }
}

// of this session alone: nobody is given a secret that somebody else has read
const boundTo = ({ userId, session }: Reader) => `enrolment ${userId} ${session}`

type Finished = { recoveryCodes: string[] | null; session: string | null }

/**
 * The first code of the app: from now on it counts, in place of the one before. Recovery codes come along where there are
 * none. `session` as in `proveIn`. Throws as `guardFactors`, `enrolment-over`, `second-code-wrong`, `too-many-requests`.
 */
export async function finishEnrolment(
  actor: Actor,
  { enrolment, code }: EnrolmentEnd,
  begin: Begin,
): Promise<Finished> {
  const { factors, ...reader } = await guardFactors(actor)
  const secret = secretIn(unseal(enrolment, boundTo(reader)))
  if (!secret) throw new Problem('enrolment-over')
  await countTry('second-factor', reader.userId)
  const step = stepOf(secret, code)
  if (step === null) throw new Problem('second-code-wrong')
  return db.transaction(async (tx) => {
    const owner = await holdOwner(tx, reader.userId)
    await keep(tx, reader.userId, { sealed: sealSecret(secret, reader.userId), lastStep: step })
    const recoveryCodes = (await hasRecoveryCodes(tx, reader.userId))
      ? null
      : await renewIn(tx, reader.userId)
    await forgiveTries(tx, 'second-factor', reader.userId)
    await tellOwner(tx, owner, { change: 'second.added' })
    const session = await proveIn(tx, { ...reader, isStaff: factors.isStaff }, begin)
    return { recoveryCodes, session }
  })
}

function secretIn(opened: string | null): string | null {
  const { secret, until } = opened ? JSON.parse(opened) : { secret: null, until: 0 }
  return until > Date.now() ? secret : null
}

const keep = (tx: Tx, userId: string, kept: { sealed: string; lastStep: number }) =>
  tx
    .insert(authenticators)
    .values({ userId, ...kept, confirmedAt: sql`now()` })
    .onConflictDoUpdate({
      target: authenticators.userId,
      set: { ...kept, confirmedAt: sql`now()`, createdAt: sql`now()` },
    })
