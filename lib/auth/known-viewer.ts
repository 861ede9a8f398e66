import { LRUCache } from 'lru-cache'
import { tail } from '@/db/client'
import { perProcess } from '@/lib/per-process'
import type { Reader } from './actor'
import { hashToken } from './tokens'
import { type Credentials, viewer } from './viewer'

// milliseconds; what is called out below drops it sooner
const keptFor = 1_000
/** Called by the triggers of migration 0027, with a user's id or `*`. */
const channel = 'pikir_people'

type Known = { actor: Reader; at: number; turn: number }

const kept = perProcess('known viewers', () => ({
  viewers: new LRUCache<string, Known>({ max: 10_000 }),
  // in which turn something about whom was called out: what was asked before is of no use
  otherwise: new LRUCache<string, number>({ max: 50_000 }),
  allOtherwise: 0,
  turn: 1,
  // nothing is kept by a process that is not told
  isTold: false,
}))

/** Whoever asks to read; who asks to write is looked up by `viewer` each time. A stranger is kept by nobody. */
export async function knownViewer(cookies: Credentials, siteId: string | null) {
  const token = cookies.fromEmbed ? cookies.embed : cookies.session
  if (!kept.isTold || !token || token.length > 200) return viewer(cookies, siteId)
  const key = `${cookies.fromEmbed} ${siteId} ${hashToken(token)}`
  const known = kept.viewers.get(key)
  if (known && isFresh(known)) return known.actor
  const asked = { at: performance.now(), turn: kept.turn }
  const actor = await viewer(cookies, siteId)
  if (actor.kind === 'reader') kept.viewers.set(key, { actor, ...asked })
  return actor
}

// who was being looked up while it was called out is not
function isFresh({ actor, at, turn }: Known) {
  if (performance.now() - at >= keptFor || actor.until.getTime() <= Date.now()) return false
  return turn >= Math.max(kept.allOtherwise, kept.otherwise.get(actor.userId) ?? 0)
}

/** Something about this person is otherwise: whoever asks is told as it is now. */
export function forgetPerson(userId: string) {
  kept.turn += 1
  kept.otherwise.set(userId, kept.turn)
}

function forgetEverybody() {
  kept.turn += 1
  kept.allOtherwise = kept.turn
}

/** From now on who asks may be kept for a second. Returns the way to stop. */
export async function followPeople(): Promise<() => Promise<void>> {
  const tell = (whom: string) => (whom === '*' ? forgetEverybody() : forgetPerson(whom))
  // also each time after the line was cut
  const calls = await tail.listen(channel, tell, forgetEverybody)
  kept.isTold = true
  return async () => {
    kept.isTold = false
    kept.viewers.clear()
    await calls.unlisten()
  }
}
