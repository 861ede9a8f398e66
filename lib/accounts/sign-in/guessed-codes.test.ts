import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { digitsFor } from '../guard/wrong-codes'
import { codeFor } from '../testing'
import { enterCode } from './enter-code'
import { requestCode } from './request-code'

const ask = (email: string) => requestCode({ email, language: 'kk' })

/** Five wrong ones for each of so many letters, as a patient stranger enters them. */
async function guess(email: string, letters: number) {
  for (let sent = 0; sent < letters; sent++) {
    const request = await ask(email)
    const right = await codeFor(email)
    for (let tries = 1; tries <= 5; tries++) {
      const code = String((Number(right) + tries) % 10 ** right.length).padStart(right.length, '0')
      await expect(enterCode({ request, code })).rejects.toMatchObject({ code: 'code-wrong' })
    }
  }
}

test('after fifty wrong codes in a day the next ones are longer, and their owner comes in by them', async () => {
  const email = 'guessed@people.test'
  await guess(email, 9)
  expect(await codeFor(email)).toMatch(/^\d{6}$/)
  const before = await ask(email)
  const six = await codeFor(email)
  await guess(email, 1)
  const after = await ask(email)
  const eight = await codeFor(email)
  expect(eight).toMatch(/^\d{8}$/)
  await expect(enterCode({ request: after, code: eight.slice(0, 6) })).rejects.toMatchObject({
    code: 'code-wrong',
  })
  await expect(enterCode({ request: after, code: eight })).resolves.toHaveLength(43)
  // nobody’s guesses void a letter that is on its way
  await expect(enterCode({ request: before, code: six })).resolves.toHaveLength(43)
})

test('they are counted for this address alone, side by side too, and forgotten after a day without', async () => {
  const [email, another] = ['busy@people.test', 'calm@people.test']
  const requests = await Promise.all(Array.from({ length: 10 }, () => ask(email)))
  await Promise.allSettled(
    requests.flatMap((request) => Array.from({ length: 5 }, () => enterCode({ request, code: '12345678' }))),
  )
  expect([await digitsFor(email), await digitsFor(another)]).toEqual([8, 6])
  await raw`update password_tries set last_at = last_at - interval '1 day'`
  expect(await digitsFor(email)).toBe(6)
  await expect(enterCode({ request: await ask(email), code: '12345678' })).rejects.toMatchObject({
    code: 'code-wrong',
  })
  expect(await digitsFor(email)).toBe(6)
})
