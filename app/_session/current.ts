import { cookies } from 'next/headers'
import { cache } from 'react'
import { readAccount } from '@/lib/accounts/read-account'
import type { Actor } from '@/lib/auth/actor'
import { sessionCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import type { Account } from '@/lib/contract/sign-in'

/** Who looks at this page, as somebody on a site (null: on none). Asked once a request. */
export const currentActor = cache(async (siteId: string | null): Promise<Actor> => {
  const session = (await cookies()).get(sessionCookie)?.value
  return viewer({ session, fromEmbed: false }, siteId)
})

export const currentAccount = cache(async (): Promise<Account | null> => {
  const actor = await currentActor(null)
  return actor.kind === 'reader' ? readAccount(actor) : null
})
