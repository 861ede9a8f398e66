import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { changePassword, removePassword } from './change-password'
import { age, enter, newOwner, password } from './testing'

const next = 'көк алма 12'

test('whoever sits at an open browser guesses the old password as seldom as one at the door', async () => {
  const { email, here } = await newOwner()
  await age(here.token)
  const guesses = Array.from({ length: 10 }, (_, index) =>
    index % 2
      ? changePassword(here.actor, { password: next, current: 'не то слово' })
      : removePassword(here.actor, { current: 'не то слово' }),
  )
  const codes = await Promise.all(guesses.map((guess) => guess.catch(({ code }) => code)))
  expect(codes).toEqual(Array(10).fill('password-wrong'))
  // the pause is a second: too short for a slow machine
  await raw`
    update password_tries set blocked_until = blocked_until + interval '1 hour'
    where key = ${hashToken(`password ${email}`)}`
  const right = changePassword(here.actor, { password: next, current: password })
  await expect(right).rejects.toMatchObject({ code: 'too-many-requests' })
  await expect(enter(email)).rejects.toMatchObject({ code: 'too-many-requests' })
})

test('who sets a new password enters it at once, whatever was guessed before', async () => {
  const { email, here } = await newOwner()
  await raw`
    insert into password_tries (key, tries, blocked_until)
    values (${hashToken(`password ${email}`)}, 100, 'infinity')`
  await changePassword(here.actor, { password: next })
  await expect(enter(email, next)).resolves.toMatch(/^[\w-]{43}$/)
})
