import { dictionary } from '@zxcvbn-ts/language-common'
import { fewestOfPassword } from '@/lib/contract/words'
import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'

const mostUsed = 10_000

const common = () =>
  perProcess('common-passwords', () => {
    const known = dictionary['passwords-common'].filter((word) => word.length >= fewestOfPassword)
    return new Set(known.slice(0, mostUsed))
  })

// what is left beside them is soon tried: a year, a sign
const fewestBeside = 5
// shorter ones stand in every other word
const shortestWord = 4

/** `own`: what a guesser would try for this person first: the address, the names of sites. Throws `password-common`. */
export function refusePassword(password: string, own: string[]) {
  const plain = password.normalize('NFC').toLowerCase()
  if (common().has(plain) || isOneOverAndOver(plain) || isOfThese(plain, own))
    throw new Problem('password-common')
}

const isOneOverAndOver = (plain: string) => /^(.{1,3})\1+$/su.test(plain)

/** Nothing but these words and their parts, however joined and repeated, with little beside them. */
function isOfThese(password: string, own: string[]): boolean {
  const whole = bare(password)
  const words = own.flatMap(partsOf).sort((one, other) => other.length - one.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), whole)
  return rest !== whole && rest.length < fewestBeside
}

/** The word itself, what stands before an address's @, and every word in it. */
const partsOf = (word: string) =>
  [word, ...word.split('@'), ...word.split(/[^\p{L}\p{N}]+/u)]
    .map(bare)
    .filter((part) => part.length >= shortestWord)

const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
