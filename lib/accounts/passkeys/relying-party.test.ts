import { expect, test, vi } from 'vitest'
import { isForPasskeys } from './relying-party'

test('there are passkeys for names, and for addresses none', () => {
  expect(['127.0.0.1', '[::1]', '10.0.0.5'].map(isForPasskeys)).toEqual([false, false, false])
  expect(['localhost', 'comments.example'].map(isForPasskeys)).toEqual([true, true])
})

test('in the demo, at an address without a name, nothing is asked for', async () => {
  vi.stubEnv('PUBLIC_URL', 'http://127.0.0.1:3000')
  vi.resetModules()
  const { needPasskeys, passkeysWork } = await import('./relying-party')
  expect(passkeysWork).toBe(false)
  expect(needPasskeys).toThrow('passkeys-off')
})
