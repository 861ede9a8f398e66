import { currentActor } from '@/app/_session/current'
import { readSecond } from '@/lib/accounts/second/read-second'
import { SecondPanel } from './second-panel'

/** Nothing for readers: they need none, and are not asked for one. */
export async function Second() {
  const second = await readSecond(await currentActor(null))
  return second.isStaff || second.authenticator ? <SecondPanel second={second} /> : null
}
