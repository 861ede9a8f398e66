import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sweep } from '@/lib/jobs/sweep'
import { comeIn, newPublisher, nowInSeconds, sign } from './testing'

// a token on its last seconds stays one
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => void vi.useRealTimers())

test('that a token was used is known as long as it is taken, also when what has expired is swept away', async () => {
  const { site, key } = await newPublisher()
  // the publisher’s clock may be half a minute behind
  const token = await sign(site, key, { iat: nowInSeconds() - 120, exp: nowInSeconds() - 29 })
  await comeIn(site, token)
  await sweep()
  await expect(comeIn(site, token)).rejects.toMatchObject({
    code: 'token-refused',
    extra: { errors: [{ path: 'jti' }] },
  })
})
