import { looseOf } from './look-alikes'
import type { Stem } from './stem'

/** Stems of a Kazakh word and the chains of suffixes that may follow: number, possession, case, person, question. */
export function kazakhStems(word: string): Stem[] {
  if (word.length < 2) return [{ stem: word, fits: (tail) => tail === '' }]
  const rows = rowsOf(word)
  const ends = /[аәеёиіоөуұүыэюя]$/.test(word) ? 'vowel' : 'consonant'
  const stems: Stem[] = [{ stem: word, fits: chain(rows, ends, loose(word.slice(-1))) }]
  const voiced = voicing[word.slice(-1)]
  if (voiced && word.length > 2) stems.push({ stem: word.slice(0, -1) + voiced, fits: anyOf(rows, 'voiced') })
  const dropped = /^(.+[^аәеиіоөуұүыэюя])[ыі]([нлрзпкқ])$/.exec(word)
  // мұрын → мұрны
  if (dropped && word.length > 4)
    stems.push({ stem: `${dropped[1]}${dropped[2]}`, fits: anyOf(rows, 'voiced') })
  if (/[^аәеёиіоөуұүыэюя]у$/.test(word) && word.length > 3)
    stems.push({ stem: word.slice(0, -1), fits: anyOf(rows, 'verb') })
  return stems
}

type Row = 'back' | 'front'
type Ends = 'vowel' | 'consonant' | 'voiced' | 'verb'

const loose = (text: string) => [...text].map(looseOf).join('')
const voicing: Record<string, string> = { қ: 'ғ', к: 'г', п: 'б' }

/** Vowel harmony: the last vowel decides; и, у and ю stand in both rows, and writers mix them. */
function rowsOf(word: string): Row[] {
  const last = /.*([аәеёиіоөуұүыэюя])/.exec(word)?.[1] ?? ''
  if (/[аоұыёя]/.test(last)) return ['back']
  return /[әеөүіэ]/.test(last) ? ['front'] : ['back', 'front']
}

const possession = 'ымыз|ыныз|ым|ын|ы'
const cases = 'нын|дын|тын|га|ка|на|а|ны|ды|ты|н|да|та|нда|дан|тан|нан|мен|бен|пен|менен|бенен|пенен'
const persons = 'мын|бын|пын|сын|сыз|мыз|быз|пыз|сындар|сыздар'
const particles = 'ма|ба|па|мы|бы|пы|гой|кой'
const made =
  'дай|тай|лык|дык|тык|лыг|дыг|тыг|лы|сыз|шы|ша|шыл|дагы|тагы|ндагы|ныкы|дыкы|тыкы|раг|рак|ырак|тау|дау|лау'
const ending = `(?:${cases})?(?:${persons})?(?:${particles})?`
const tenses =
  'у|улар|уы|уды|уга|уда|удан|ып|п|ды|ты|дым|тым|дын|тын|дык|тык|дынз|дыныз|тыныз|ган|кан|а|й|са|сам|сан|сак|ар|р|с|мак|пак|бак|сын|сыншы|ыныз|ындар|ган|уши|ушы|ын|ыныздар'

const patterns: Record<Ends, string> = {
  vowel: `(?:${made}){0,2}(?:(?:лар|дар|тар)(?:${possession})?|мыз|ныз|м|н|сы)?${ending}`,
  consonant: `(?:${made}){0,2}(?:(?:лар|дар|тар)?(?:${possession})?)${ending}`,
  voiced: `(?:${possession})${ending}`,
  verb: `(?:ма|ба|па)?(?:${tenses})?(?:${persons}|ды|ты|дар)?(?:${cases})?(?:${particles})?`,
}

// tails are short and the groups follow each other, so that trying them costs a bounded number of steps
const MAX_TAIL = 24
const compiled = new Map<string, RegExp>()

function regexOf(row: Row, ends: Ends): RegExp {
  const key = `${row} ${ends}`
  const found = compiled.get(key)
  if (found) return found
  const source = row === 'back' ? patterns[ends] : patterns[ends].replace(/а/g, 'е').replace(/ы/g, 'и')
  const made = new RegExp(`^(?:${source}${row === 'back' ? '' : ''})$`)
  compiled.set(key, made)
  return made
}

function anyOf(rows: Row[], ends: Ends) {
  const regexes = rows.map((row) => regexOf(row, ends))
  return (tail: string) => tail.length <= MAX_TAIL && regexes.some((regex) => regex.test(tail))
}

/** ақымаққа is squeezed to акымака: the last letter of the stem may belong to the suffix as well. */
function chain(rows: Row[], ends: Ends, last: string) {
  const fits = anyOf(rows, ends)
  return (tail: string) => tail === '' || fits(tail) || fits(last + tail)
}
