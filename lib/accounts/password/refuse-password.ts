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

/** `own`: what a guesser would try for this person first: the address, the names of sites. Throws `password-common`. */
export function refusePassword(password: string, own: string[]) {
  const plain = password.normalize('NFC').toLowerCase()
  if (common().has(plain) || isOneOverAndOver(plain) || own.some((word) => isNear(plain, word)))
    throw new Problem('password-common')
}

const isOneOverAndOver = (plain: string) => /^(.{1,3})\1+$/su.test(plain)

/** The word itself, its parts, or with little beside it. */
function isNear(plain: string, word: string) {
  const parts = [word, ...word.split(/[@.\s]+/)].map((part) => part.toLowerCase())
  return parts.some((part) => part.length >= 4 && plain.includes(part) && plain.length - part.length < 5)
}
