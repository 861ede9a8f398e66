import { raw } from '@/db/client'
import type { Reader } from '@/lib/auth/actor'
import { isWayTaken } from '@/lib/auth/taken-way'
import type { Site } from '@/lib/sites/find-site'

/** Whether somebody came in by a way that the site takes: asked of any site, not only of the one that they were looked up with. */
export async function takesSession({ id }: Site, { session }: Pick<Reader, 'session'>): Promise<boolean> {
  const [found] = await raw<{ isTaken: boolean }[]>`
    select ${isWayTaken(id)} as "isTaken" from sessions s where s.session_token = ${session}`
  return found?.isTaken ?? false
}
