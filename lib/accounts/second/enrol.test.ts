import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { newUser, signIn } from '../testing'
import { renewRecoveryCodes } from './change-factors'
import { beginEnrolment, finishEnrolment } from './enrol'
import { showCode } from './show-second'
import { codeOf, newcomer, refused } from './testing'

// the half-minute does not turn between a code and its entry
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => void vi.useRealTimers())

test('the code that confirmed an app is used: it shows nobody in elsewhere', async () => {
  const { id, site, actor } = await newcomer()
  const { secret, enrolment } = await beginEnrolment(actor)
  const code = codeOf(secret)
  await finishEnrolment(actor, { enrolment, code }, {})
  const other = await signIn(id, site)
  await expect(showCode(other.actor, code, {})).rejects.toMatchObject(refused('second-code-wrong'))
  await expect(showCode(other.actor, codeOf(secret, 1), {})).resolves.toMatch(/^[\w-]{43}$/)
})

test('a secret that was read off a quarter of an hour ago is made anew', async () => {
  const { actor } = await newcomer()
  const { secret, enrolment } = await beginEnrolment(actor)
  const later = () => finishEnrolment(actor, { enrolment, code: codeOf(secret) }, {})
  vi.setSystemTime(Date.now() + 15 * 60_000)
  await expect(later()).rejects.toMatchObject(refused('enrolment-over'))
  vi.setSystemTime(Date.now() - 1_000)
  await expect(later()).resolves.toMatchObject({ recoveryCodes: expect.any(Array) })
})

test('ten wrong codes for a new app are free; then also the right one waits', async () => {
  const { id, actor } = await newcomer()
  const { secret, enrolment } = await beginEnrolment(actor)
  const wrong = (Number(codeOf(secret)) + 1).toString().padStart(6, '0').slice(-6)
  const enter = (code: string) => finishEnrolment(actor, { enrolment, code }, {})
  for (let tries = 0; tries < 10; tries++)
    await expect(enter(wrong)).rejects.toMatchObject(refused('second-code-wrong'))
  // the pause is a second: too short for a slow machine
  await raw`
    update password_tries set blocked_until = blocked_until + interval '1 hour'
    where key = ${hashToken(`second-factor ${id}`)}`
  await expect(enter(codeOf(secret))).rejects.toMatchObject(refused('too-many-requests'))
})

test('without anything that they stand in for there are no recovery codes', async () => {
  const { actor } = await signIn((await newUser()).id)
  await expect(renewRecoveryCodes(actor)).rejects.toMatchObject(refused('forbidden'))
})
