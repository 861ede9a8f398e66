import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { hashToken } from '@/lib/auth/tokens'
import { log } from '@/lib/log'
import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'

/** How often (points) in how many seconds. Each says in its name what it counts by. */
export const limits = {
  'code-requests-by-address': [20, 3600],
  'code-requests-by-email-and-address': [5, 3600],
  // from all places together: a stranger must not be able to use up what its owner needs
  'code-requests-by-email': [30, 3600],
  // a second mail to the same person from the same place
  'code-pause-by-email-and-address': [1, 60],
  'code-entries-by-address': [20, 300],
  'phone-codes-by-address': [20, 86_400],
  'phone-codes-by-number': [5, 3600],
  'phone-pause-by-number': [1, 60],
  // each is a text that somebody pays for
  'sms-trials-by-user': [10, 3600],
  'password-tries-by-address': [20, 300],
  'second-factor-tries-by-address': [20, 300],
  // each keeps what was asked for five minutes
  'second-factor-questions-by-user': [60, 300],
  // each look at a sign-in page is one
  'passkey-challenges-by-address': [300, 300],
  'passkey-tries-by-address': [20, 300],
  'passkeys-by-user': [30, 3600],
  // there and back are two
  'provider-sign-ins-by-address': [40, 300],
  'passwords-by-user': [10, 3600],
  // with each page that somebody opens whom the publisher knows, and networks of phones have many of them
  'own-tokens-by-address': [600, 300],
  // those that hold
  'own-sign-ins-by-site': [6000, 60],
  'keys-by-user': [20, 3600],
  'links-by-user': [20, 3600],
  'comments-by-user': [10, 60],
  'edits-by-user': [20, 60],
  'previews-by-user': [60, 60],
  'names-by-user': [20, 3600],
  // each says whether a name is free
  'connections-by-user': [100, 3600],
  // each is unpacked and drawn anew
  'pictures-by-user': [10, 3600],
  // whoever reads a long thread may have an opinion on much of it
  'votes-by-user': [60, 60],
  'reports-by-user': [30, 600],
  'notices-by-address': [20, 3600],
  // whoever reads a whole thread of hate may have to write ten times
  'notices-by-email': [10, 3600],
  // mails to strangers
  'invitations-by-user': [30, 3600],
  // a name is looked for with each letter that is typed
  'people-by-user': [120, 60],
  // browsers that one person wants to be called in
  'subscriptions-by-user': [20, 3600],
  // each may ask the checks of others
  'trials-by-user': [60, 60],
  // walks through the whole past of a site
  'replays-by-user': [60, 600],
  // counts of a whole site, up to a year of it
  'insights-by-user': [60, 300],
} satisfies Record<string, [points: number, seconds: number]>

export type Limit = keyof typeof limits

/** Whether of so many used up points there are more than of those that are left. */
export const isNear = (limit: Limit, used: number) => used > limits[limit][0] / 2

/**
 * Returns how many are used up now; what is kept of `key` is a hash. Throws `too-many-requests`, or `unavailable` while
 * the database is away.
 */
export async function consume(limit: Limit, key: string): Promise<number> {
  try {
    return (await limiter(limit).consume(hashToken(key))).consumedPoints
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      throw new Problem('too-many-requests', {}, Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
    }
    log.error({ err: refusal }, 'limits')
    throw new Problem('unavailable')
  }
}

/** What was not looked at after all. */
export const giveBack = async (limit: Limit, key: string) =>
  void (await limiter(limit).reward(hashToken(key)))

/** By account; whoever may not do the thing at all is refused elsewhere. */
export async function limitReader(actor: Actor, limit: Extract<Limit, `${string}-by-user`>) {
  if (actor.kind === 'reader') await consume(limit, actor.userId)
}

function limiter(limit: Limit) {
  const [points, duration] = limits[limit]
  return perProcess(`limit.${limit}`, () => {
    return new RateLimiterPostgres({
      storeClient: { query },
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      // the job `sweep` does that
      clearExpiredByTimeout: false,
      keyPrefix: limit,
      points,
      duration,
    })
  })
}

/** The client of pg that the limiter expects, played by ours. */
async function query({ text, values }: { text: string; values: (string | number | null)[] }) {
  const rows = await raw.unsafe(text, values, { prepare: true })
  return { rows, rowCount: rows.length }
}
