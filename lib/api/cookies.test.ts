import { expect, test } from 'vitest'
import { firstParty, partitioned } from '@/lib/accounts/sessions/session-cookie'
import * as cookies from '@/lib/auth/cookies'

const names = Object.entries(cookies)
  .filter(([name]) => /Cookies?$/.test(name))
  .flatMap(([, value]) => (typeof value === 'string' ? [value] : Object.values(value)))

test('every cookie that we name is for our own host alone', () => {
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) expect([name, /^__Host-[\w.-]+$/.test(name)]).toEqual([name, true])
  expect(new Set(names).size).toBe(names.length)
})

test('none is read by scripts or sent without TLS, and one alone comes along into publishers’ pages, in each its own', () => {
  for (const { secure, httpOnly, path } of [firstParty, partitioned])
    expect({ secure, httpOnly, path }).toEqual({ secure: true, httpOnly: true, path: '/' })
  expect([firstParty.sameSite, partitioned.sameSite, partitioned.partitioned]).toEqual(['Lax', 'None', true])
})
