import type { Look } from './disguises'
import { LETTER, SPACE } from './letters'
import { shapes, sounds } from './look-alikes'
import { squeezed } from './squeeze'
import type { Tokens } from './tokens'

/** What may be the ending of a disguised word: up to each place where a run of letters ends. */
export type Tail = { to: number; readings: string[]; letters: number }

const LONGEST = 24

export function tailsFrom({ folded }: Tokens, { to: from, region: { region } }: Look): Tail[] {
  const tails: Tail[] = []
  let [written, shape, sound] = ['', '', '']
  let last = from
  for (let at = from; at <= region.to && written.length <= LONGEST; at++) {
    const isLetter = at < region.to && folded.kind[at] === LETTER
    if (!isLetter) {
      // a run of letters has just ended
      if (at === last)
        tails.push({ to: at, readings: readings(written, shape, sound), letters: written.length })
      if (folded.kind[at] === SPACE && written === '' && at > from) break
      continue
    }
    const letter = String.fromCharCode(folded.code[at] ?? 0)
    written += letter
    shape += shapes.get(letter) ?? letter
    sound += sounds.get(letter) ?? letter
    last = at + 1
  }
  return tails
}

function readings(...all: string[]): string[] {
  return [...new Set(all)].map(squeezed)
}
