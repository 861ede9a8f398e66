import { findSight } from '../sight'
import { goTo } from '../thread/go-to'

export type Step = 1 | -1
type Wanted = (id: string) => boolean

/** All comments that are on the screen, as they are read. */
const places = () =>
  [...document.querySelectorAll<HTMLElement>('.comments > li')].filter((place) => place.offsetParent !== null)

const idOf = ({ id }: HTMLElement) => id.slice(2)

/** The comment that has the focus, or something in it. */
export function currentComment(): string | null {
  const place = document.activeElement?.closest<HTMLElement>('.comments > li')
  return place ? idOf(place) : null
}

/** Goes to the next comment that is wanted, or the one before; `isRound`: from the last to the first. Answers with its id. */
export async function walk(step: Step, wanted: Wanted, isRound: boolean): Promise<string | null> {
  const all = places()
  const here = all.findIndex((place) => idOf(place) === currentComment())
  const from = here < 0 ? await beforeSight(all, step) : here
  const ahead = step > 0 ? all.slice(from + 1) : all.slice(0, Math.max(0, from)).reverse()
  const rest = step > 0 ? all : [...all].reverse()
  const found = [...ahead, ...(isRound ? rest : [])].find((place) => wanted(idOf(place)))
  if (!found) return null
  goTo(idOf(found))
  return idOf(found)
}

/** Nothing was chosen yet: it begins where the reader looks. */
async function beforeSight(all: HTMLElement[], step: Step): Promise<number> {
  const top = (await findSight())?.top ?? 0
  const first = all.findIndex((place) => (place.firstElementChild?.getBoundingClientRect().top ?? 0) >= top)
  if (first < 0) return step > 0 ? -1 : all.length
  return step > 0 ? first - 1 : first
}
