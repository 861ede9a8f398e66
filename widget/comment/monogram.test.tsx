/** @jsxImportSource preact */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { contrast, type Rgb } from '../look/contrast'
import { Monogram } from './monogram'

const id = '00000000-0000-4000-8000-0000000000ff'
const seen = (name: string, more = {}) => renderToString(<Monogram author={{ id, name, ...more }} />)
const letterOf = (name: string) => seen(name).replace(/<[^>]*>/g, '')

test.each([
  ['Айгерім', 'А'],
  ['әсел', 'Ә'],
  ['Ұлан', 'Ұ'],
  ['ћирилица', 'Ћ'],
  ['«Анна» (Алматы)', 'А'],
  ['2 Ян', '2'],
  ['김민수', '김'],
  ['𠮷田', '𠮷'],
  ['😀 Дана', 'Д'],
  ['محمد', 'م'],
  ['…', ''],
])('%s is known by %s', (name, letter) => expect(letterOf(name)).toBe(letter))

test('the same person keeps the same tint, whatever they are called', () => {
  const tintOf = (html: string) => /tint-\d/.exec(html)?.[0]
  expect(tintOf(seen('Дана'))).toBe(tintOf(seen('Ерлан')))
  expect(seen('Дана')).toBe(seen('Дана'))
})

test('white letters can be read on every tint, by day and by night', () => {
  const css = readFileSync(join(import.meta.dirname, '../style/thread.css'), 'utf8')
  const tints = [...css.matchAll(/--tint: #([\da-f]{6})/g)].map(([, hex]) => Number.parseInt(hex ?? '', 16))
  expect(tints).toHaveLength(6)
  for (const tint of tints) {
    const rgb: Rgb = [tint >> 16, (tint >> 8) & 255, tint & 255]
    expect(contrast([255, 255, 255], rgb)).toBeGreaterThanOrEqual(4.5)
  }
})

test('a picture lies over the letter, asks for nothing before it is in sight, and moves nothing', () => {
  const picture = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const html = seen('Дана', { picture })
  expect(html).toContain('>Д<img ')
  for (const attribute of ['loading="lazy"', 'decoding="async"', ' alt ']) expect(html).toContain(attribute)
  expect(html).toContain(`src="/api/v1/pictures/${picture}.webp"`)
  expect(seen('Дана')).not.toContain('<img')
})
