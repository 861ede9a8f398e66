import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { codeText, trialText } from './sms-text'

const host = new URL(env.publicUrl).hostname
const languages = ['ru', 'kk', 'en'] as const

test.each(languages)('a code comes with the site’s name, and a line that phones read (%s)', (language) => {
  const text = codeText({ code: '012345', site: 'Алтын дала', language })
  expect(text).toContain('012345')
  expect(text).toContain('Алтын дала')
  expect(text.split('\n').at(-1)).toBe(`@${host} #012345`)
})

test.each(languages)('however long the name, it is two parts at most (%s)', (language) => {
  for (const site of ['Ы'.repeat(80), '🗞'.repeat(40), `a${'🗞'.repeat(39)}`]) {
    for (const text of [codeText({ code: '123456', site, language }), trialText({ site, language })]) {
      expect(text.length).toBeLessThanOrEqual(134)
      expect(text.isWellFormed()).toBe(true)
    }
  }
})

test('a name cannot add lines', () => {
  const text = codeText({ code: '123456', site: 'Дала\n@evil.example #654321', language: 'ru' })
  expect(text.split('\n')).toHaveLength(3)
  expect(text.split('\n').at(-1)).toBe(`@${host} #123456`)
})
