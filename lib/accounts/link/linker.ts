import { serialize } from 'hono/utils/cookie'
import { linkCookie, mergeCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problem'
import type { Identity } from '../identity'
import { firstParty } from '../sessions/session-cookie'
import { readProviderId } from '../ways/find-provider'
import { linkIdentity } from './link-identity'
import { linkingPath } from './linking-path'
import { newPass, passSeconds, readPass } from './pass'

type Given = { former: string | undefined; provider: string | undefined }

/** Whether somebody went to a provider to add it to their account: `callbackUrl` is what NextAuth kept of the start. */
export const isLinking = (callbackUrl: string | undefined) =>
  callbackUrl !== undefined &&
  URL.canParse(callbackUrl) &&
  new URL(callbackUrl).href === `${env.publicUrl}${linkingPath}`

/** What happens in the place of a sign-in: `link` returns the path to go on to, `cookies` are to be set along with it. */
export function linker(sent: Record<string, string>, { former, provider = '' }: Given) {
  const cookies = [serialize(linkCookie, '', { ...firstParty, maxAge: 0 })]
  const link = async (identity: Identity): Promise<string> => {
    const actor = await viewer({ session: former, fromEmbed: false }, null)
    const session = actor.kind === 'reader' ? actor.session : ''
    const pass = readPass('link', sent[linkCookie], session)
    if (!pass || pass.subject !== provider) return to('over')
    try {
      const { userId } = await linkIdentity(actor, identity, pass)
      if (actor.kind === 'reader' && userId === actor.userId) return to('done')
      // a site's own provider may name anybody: that proves no other account
      if (readProviderId(provider)?.site) return to('over')
      // both are proven now: whether they become one is for their owner to say
      const offer = newPass('merge', { session, subject: userId })
      cookies.push(serialize(mergeCookie, offer, { ...firstParty, maxAge: passSeconds }))
      return to('taken')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return to(error.code === 'sign-in-again' ? 'again' : 'over')
    }
  }
  return { link, cookies }
}

const to = (outcome: 'done' | 'taken' | 'again' | 'over') => `/account?linked=${outcome}#ways`
