import { isCard } from './card'
import type { Found } from './find-emails'
import { isIin } from './iin'
import { rowsIn, type Stretch, stretchesFrom, withoutAddresses } from './number-groups'
import { isPhone } from './phone'

const kinds = { card: isCard, iin: isIin, phone: isPhone } satisfies Record<
  string,
  (stretch: Stretch) => boolean
>
type Kind = keyof typeof kinds

/** Phones, cards and personal numbers, each digit once. */
export function findNumbers(text: string): Found[] {
  const bare = withoutAddresses(text)
  return rowsIn(bare).flatMap((row) => {
    const found: Found[] = []
    for (let at = 0; at < row.length; ) {
      const one = first(stretchesFrom(bare, row, at))
      if (one) found.push({ kind: one.kind, from: one.from, to: one.to })
      at += one?.groups ?? 1
    }
    return found
  })
}

function first(stretches: Stretch[]) {
  for (const stretch of stretches)
    for (const kind of Object.keys(kinds) as Kind[]) {
      const [start, end] = [stretch.groups[0], stretch.groups.at(-1)]
      if (start && end && kinds[kind](stretch))
        return { kind, from: start.from, to: end.to, groups: stretch.groups.length }
    }
  return null
}
