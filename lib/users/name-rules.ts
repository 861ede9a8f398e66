import { skeleton } from '@/lib/text/skeleton'

// letters of any script, and the signs that people have in their names: no markup, no addresses, nothing unseen
const allowed = /^[\p{L}\p{M}\p{N} .,'’()&!?«»"№+–—_·-]*$/u
const unseen = /[\p{Default_Ignorable_Code_Point}\p{C}]/u
// й, ў and Vietnamese letters take up to two; more climb over the neighbouring lines
const heaped = /^\p{M}|\p{M}{3}/u
const someLetters = /[\p{L}\p{N}].*[\p{L}\p{N}]/u

/** Whether people can read a name and tell it from others: no bidi controls, nothing that looks empty. */
export function isLegible(name: string): boolean {
  return (
    allowed.test(name) && !unseen.test(name) && !heaped.test(name.normalize('NFD')) && someLetters.test(name)
  )
}

// how words begin by which a newsroom's people are known: Russian, Kazakh, English
const staffWords = [
  'модератор',
  'админ',
  'администра',
  'редакц',
  'редактор',
  'әкімші',
  'admin',
  'moderator',
  'editor',
]
  .concat(['official', 'официальн', 'ресми', 'support', 'техподдерж', 'pikir'])
  .map(skeleton)

/** Whether a reader of that name could pass for somebody who speaks for the site. */
export function looksLikeStaff(name: string, siteName: string): boolean {
  const words = wordsOf(name)
  const whole = words.join('')
  const site = wordsOf(siteName)
  return (
    [...words, whole].some((word) => staffWords.some((staff) => word.startsWith(staff))) ||
    (site.length > 0 && (whole === site.join('') || ` ${words.join(' ')} `.includes(` ${site.join(' ')} `)))
  )
}

const wordsOf = (text: string) =>
  skeleton(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .split(' ')
    .filter(Boolean)
