import type { Said } from './said'
import { air } from './threads/air'
import { cinema } from './threads/cinema'
import { firstDay } from './threads/parking-first-day'
import { secondDay } from './threads/parking-second-day'
import { parkingWaiting } from './threads/parking-waiting'

/** What is said under which article, by its slug. */
export const threads: Record<string, Said[]> = {
  'prospekt-abaya-bez-parkovki': [...firstDay, ...secondDay, ...parkingWaiting],
  'kinoteatr-zhuldyz': cinema,
  'shkolniki-i-datchiki-vozduha': air,
}
