import { squeezed } from './squeeze'
import type { Stem } from './stem'

/**
 * Stems of a Russian word with the endings that its kind of word takes, so that банка is not found in банком.
 * Snowball is not used here: it makes деб of дебил but дебил of дебилы, and one stem of банк and банка.
 */
export function russianStems(word: string): Stem[] {
  if (word.length < 3) return [{ stem: word, fits: only('') }]
  const plain = word.replace(/(?:ся|сь)$/, '')
  if (/[аяеиоуы]ть$/.test(plain)) return [...verb(plain), ...(plain.length < 5 ? soft(word) : [])]
  const adjective = /^(.+)(?:[ыио]й|[ао]я|яя|[оыие]е)$/.exec(word)?.[1]
  if (adjective && adjective.length > 1 && !/ие$/.test(word)) return adjectival(word, adjective)
  return nominal(word)
}

const set = (endings: string) =>
  new Set(endings.split(' ').map((ending) => squeezed(ending.replace('-', ''))))
const only = (ending: string) => {
  const endings = set(ending)
  return (tail: string) => endings.has(tail)
}

const full = 'ый ий ой ого его ому ему ым им ом ем ая яя ую юю ей ою ею ое ее ые ие ых их ыми ими'
const adjectiveEndings = only(full)
const adjectiveAndShort = only(`${full} - а о ы и е`)
const hard = only('- а у ом ем е ы и ов ев ей ам ами ах')
const hardWithoutZero = only('а у ом ем е ы и ов ев ей ам ами ах')
const feminine = only('а ы и е у ой ою ей ею - ам ами ах')
const feminineWithoutZero = only('а ы и е у ой ою ей ею ам ами ах')
const soften = only('ь я ю ем е и ей ью ям ями ях')
const ya = only('я и е ю ей ею ь й - ям ями ях')
const short = only('й я ю ем е и ев ям ями ях')
const neuter = only('о а у ом е и - ам ами ах')
const neuterWithoutZero = only('о а у ом е и ам ами ах')
const softNeuter = only('е я ю ем и ей й а у - ам ами ах ям ями ях')
const plural = only('ы и а у ом ем е - ов ев ей ой ам ами ах я ю ям ями ях')
const zero = only('')
const soft = (word: string) => [{ stem: word.slice(0, -1), fits: soften }]

const twoConsonants = /[^аеиоуыэюяьй][^аеиоуыэюяьй]$/

function adjectival(word: string, stem: string): Stem[] {
  const noun = /[ои]й$/.test(word) ? [{ stem: word.slice(0, -1), fits: short }] : []
  // тупой, but not the short forms of герой; злой has none that is longer than three letters
  const fits = stem.length > 3 && !word.endsWith('ой') ? adjectiveAndShort : adjectiveEndings
  return [{ stem, fits }, ...noun]
}

function nominal(word: string): Stem[] {
  const stem = word.slice(0, -1)
  const last = word.slice(-1)
  if (last === 'а') return open(stem, [feminine, feminineWithoutZero])
  if (last === 'о') return open(stem, [neuter, neuterWithoutZero])
  if (last === 'я') return [{ stem, fits: ya }, ...(stem.endsWith('ь') ? soft(stem) : [])]
  if (last === 'е') return [{ stem, fits: softNeuter }]
  if (last === 'ы' || last === 'и') return [{ stem, fits: plural }]
  if (last === 'й') return [{ stem, fits: short }]
  if (last === 'ь') return [{ stem, fits: soften }]
  if (/[юуэ]$/.test(word)) return [{ stem: word, fits: zero }]
  return [{ stem: word, fits: hard }, ...fleeting(word)]
}

/** банка → банок: without a vowel in between it has no form without an ending. */
function open(stem: string, [all, withoutZero]: [Stem['fits'], Stem['fits']]): Stem[] {
  if (!twoConsonants.test(stem)) return [{ stem, fits: all }]
  if (!/[кнлц]$/.test(stem)) return [{ stem, fits: all }]
  const [before, last] = [stem.slice(0, -1), stem.slice(-1)]
  return [{ stem, fits: withoutZero }, ...['о', 'е'].map((v) => ({ stem: before + v + last, fits: zero }))]
}

/** хохол → хохла, подлец → подлеца and конец → конца, боец → бойца. */
function fleeting(word: string): Stem[] {
  const parts = /^(.*[^ь])[ое]([клц])$/.exec(word)
  if (!parts?.[1] || !parts[2] || word.length < 4) return []
  const before = /[аеиоуыэюя]$/.test(parts[1]) ? `${parts[1]}й` : parts[1]
  return [{ stem: before + parts[2], fits: hardWithoutZero }]
}

const spread = (suffixes: string, endings: string) =>
  suffixes
    .split(' ')
    .flatMap((suffix) => endings.split(' ').map((ending) => suffix + ending.replace('-', '')))
const reflexive = (endings: string[]) =>
  new Set(endings.flatMap((ending) => ['', 'ся', 'сь'].map((end) => squeezed(ending + end))))

const past = [...'ть л ла ло ли в вши н на но ны'.split(' '), ...spread('вш нн', full)]
const thematic = [...'ю ешь ет ем ете ют й йте я'.split(' '), ...spread('ющ ем', full)]
const pastAndThematic = reflexive([...past, ...thematic])
const first = reflexive([...'у ю ешь ет ем ете ут ют и ите ь ьте'.split(' '), ...spread('ущ ющ', full)])
const second = reflexive([
  ...'у ю ишь ит им ите ят ат и ь ьте я'.split(' '),
  ...spread('ящ ащ енн', full),
  ...'ен ена ено ены'.split(' '),
])

function verb(infinitive: string): Stem[] {
  const base = infinitive.slice(0, -2)
  const bare = base.slice(0, -1)
  const stems: Stem[] = [{ stem: base, fits: (tail) => pastAndThematic.has(tail) }]
  const present = /[ие]$/.test(base) ? second : first
  // трать would make три
  const least = /[аеиоуыэюя]/.test(bare) ? 1 : 2
  const fits = (tail: string) => tail.length >= least && present.has(tail)
  if (bare.length > 1) stems.push({ stem: bare, fits })
  if (/[ое]ва$/.test(base))
    stems.push({ stem: `${base.slice(0, -3)}у`, fits: (tail) => pastAndThematic.has(tail) })
  return stems
}
