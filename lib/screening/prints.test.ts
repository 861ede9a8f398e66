import { expect, test } from 'vitest'
import { plainWords } from './plain-words'
import { printsOf } from './prints'
import { likeness, shinglesOf } from './shingles'

const share = (one: string, other: string) => {
  const prints = new Set(printsOf(one))
  return printsOf(other).some((print) => prints.has(print))
}

/** A text of its own for each number, always the same. */
function textOf(seed: number, length = 60): string[] {
  let state = seed * 7919 + 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return `слово${'абвгдежзик'[state % 10]}${(state >>> 8).toString(36).replace(/\d/g, 'ы')}`
  })
}

test('disguises of a text share its exact print', () => {
  expect(printsOf('Согласен!')).toEqual(printsOf('с о г л а с е н'))
  expect(share('Заработок на дому', 'ЗАРАБОТОК, на дому 500')).toBe(true)
  expect(share('Согласен', 'Не согласен')).toBe(false)
})

test('short texts have one print, longer ones six, texts without letters none', () => {
  expect(printsOf('Согласен')).toHaveLength(1)
  expect(printsOf(textOf(1).join(' '))).toHaveLength(6)
  expect(printsOf('+1')).toEqual([])
})

test('prints fit into a signed 64-bit number', () => {
  const all = Array.from({ length: 200 }, (_, seed) => printsOf(textOf(seed).join(' '))).flat()
  expect(all.every((print) => print === BigInt.asIntN(64, print))).toBe(true)
  expect(all.some((print) => print < 0n)).toBe(true)
})

test('of 500 texts that are alike by 0.8 all but a few share a print', () => {
  let [missed, alike] = [0, 0]
  for (let seed = 0; seed < 500; seed++) {
    const words = textOf(seed)
    // three words of 60 changed, each of them in two pairs: 53 pairs of 65 are shared
    const changed = words.map((word, at) => (at % 20 === 10 ? `${word}ъ` : word))
    const one = shinglesOf(plainWords(words.join(' ')))
    if (likeness(one, shinglesOf(plainWords(changed.join(' ')))) < 0.8) continue
    alike++
    if (!share(words.join(' '), changed.join(' '))) missed++
  }
  expect(alike).toBeGreaterThan(450)
  expect(missed / alike).toBeLessThan(0.01)
})

test('texts that only speak of the same hardly ever do', () => {
  let shared = 0
  for (let seed = 0; seed < 500; seed++) {
    const [one, other] = [textOf(seed), textOf(seed + 1_000)]
    const alike = [...one.slice(0, 6), ...other.slice(6)]
    if (share(one.join(' '), alike.join(' '))) shared++
  }
  expect(shared).toBeLessThan(25)
})
