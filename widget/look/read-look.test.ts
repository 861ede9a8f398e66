import { expect, test } from 'vitest'
import { contrast, readableOn } from './contrast'
import { readLook } from './read-look'

const ours = { accent: null, font: null, radius: null, density: null, theme: null }

test('a page’s colour, fonts, corners, density and theme are taken as its styles have them', () => {
  expect(readLook([' #b00020', ' Georgia, "PT Serif", serif', '0.5rem', 'compact', 'dark'])).toEqual({
    accent: '#b00020',
    font: 'Georgia, "PT Serif", serif',
    radius: '0.5rem',
    density: 'compact',
    theme: 'dark',
  })
  for (const accent of ['tomato', 'rgb(10 20 30)', 'hsl(200, 50%, 40%)', 'oklch(0.6 0.1 250)'])
    expect(readLook([accent]).accent).toBe(accent)
  for (const radius of ['0', '12px', '.5em', '1.25rem'])
    expect(readLook(['', '', radius]).radius).toBe(radius)
  expect(readLook(['', "'Заголовок Нью', sans-serif"]).font).toBe("'Заголовок Нью', sans-serif")
})

test.each([
  ['url(https://evil.example/x)', 'url(https://evil.example/x)', 'calc(1px)', 'url(x)', 'url(x)'],
  ['red;background:url(//e)', 'a;color:red', '1px;x', 'compact;', 'dark"'],
  ['var(--x)', 'var(--x)', 'var(--x)', 'constructor', '__proto__'],
  ['#fff}', 'a}b{', '100px', 'toString', 'pink'],
  ['expression(1)', '"a', '-1px', '1', 'dark light'],
  ['', '', '', '', ''],
  ['image-set("x")', 'a\\62', '1e9px', '0', 'normal'],
  ['rgb(1,2,3', 'a/*', '5vw', 'COMPACT', 'auto'],
])('%s and its like never reach a style', (...sent) => {
  expect(readLook(sent)).toEqual(ours)
})

test('a colour that cannot be read on its ground goes towards the ink until it can', () => {
  const white = [255, 255, 255] as const
  const ink = [28, 30, 33] as const
  expect(readableOn([10, 90, 128], [white], ink)).toEqual([10, 90, 128])
  const yellow = readableOn([255, 220, 0], [white], ink)
  expect(contrast(yellow, white)).toBeGreaterThanOrEqual(4.5)
  expect(contrast([255, 220, 0], white)).toBeLessThan(2)
})
