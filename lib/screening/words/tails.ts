import type { Look } from './disguises'
import { LETTER, SPACE } from './letters'
import { shapes, sounds } from './look-alikes'
import type { Tokens } from './tokens'

/** What may be the ending of a disguised word: up to each place where a run of letters ends. */
export type Tail = { to: number; readings: string[]; letters: number }

const LONGEST = 24
// an ending that is cut up itself is a short one
const LONGEST_CUT = 8

export function tailsFrom({ folded }: Tokens, { to: from, region: { region } }: Look): Tail[] {
  const tails: Tail[] = []
  let [written, shape, sound, letters, last] = ['', '', '', 0, from]
  for (let at = from; at <= region.to && letters <= (tails.length > 0 ? LONGEST_CUT : LONGEST); at++) {
    if (at < region.to && folded.kind[at] === LETTER) {
      const letter = String.fromCharCode(folded.code[at] ?? 0)
      written = append(written, letter)
      shape = append(shape, shapes.get(letter) ?? letter)
      sound = append(sound, sounds.get(letter) ?? letter)
      letters++
      last = at + 1
    } else {
      // a run of letters has just ended
      if (at === last) tails.push({ to: at, readings: readings(written, shape, sound), letters })
      if (folded.kind[at] === SPACE && letters === 0 && at > from) break
    }
  }
  return tails
}

/** Each letter once where it is repeated. */
const append = (word: string, letter: string) => (word.endsWith(letter) ? word : word + letter)

const readings = (written: string, shape: string, sound: string): string[] =>
  written === shape && written === sound ? [written] : [written, shape, sound]
