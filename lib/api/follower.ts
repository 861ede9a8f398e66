import { parse } from 'hono/utils/cookie'
import { type Actor, visitor } from '@/lib/auth/actor'
import { embedCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'

/** Who follows a thread inside a publisher's page. Browsers send nothing but cookies along; without them nobody is looked up. */
export async function followerOf(cookies: string | undefined, siteId: string): Promise<Actor> {
  const embed = cookies && parse(cookies, embedCookie)[embedCookie]
  return embed ? viewer({ embed, fromEmbed: true }, siteId) : visitor
}
