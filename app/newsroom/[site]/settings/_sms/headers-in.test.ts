import { expect, test } from 'vitest'
import { refuseTemplate } from '@/lib/accounts/phone/refuse-template'
import { headersIn } from './headers-in'
import { presets, requestFrom } from './presets'

test('a header stands on each line', () => {
  expect(headersIn('Content-Type: application/json\n\n X-Key:a:b ')).toEqual([
    { name: 'Content-Type', value: 'application/json' },
    { name: 'X-Key', value: 'a:b' },
  ])
  expect(headersIn('')).toEqual([])
})

test.each(['Content-Type', ': x', 'A: b\nc'])('%j is none', (text) => expect(headersIn(text)).toBeNull())

test.each(presets.map(({ name }) => name))('what %s wants is a request that is kept', (name) => {
  const draft = presets.find((preset) => preset.name === name)?.draft
  const request = draft && requestFrom(draft)
  expect(request).toBeTruthy()
  if (request) expect(() => refuseTemplate(request)).not.toThrow()
})
