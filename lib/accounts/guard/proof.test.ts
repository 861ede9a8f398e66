import { expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import type { Proof } from '@/lib/contract/proof'
import { setSum, spendProof } from './proof'
import { solved } from './testing'

const purpose = { what: 'password-tries-by-address', network: '198.51.100.7' }

const forged = (proof: string, change: (given: Proof) => object) => {
  const given = JSON.parse(Buffer.from(proof, 'base64url').toString())
  return Buffer.from(JSON.stringify(change(given))).toString('base64url')
}

test('an answer works once, however many give it at one moment', async () => {
  const answer = await solved(await setSum(purpose))
  const tries = await Promise.all(Array.from({ length: 10 }, () => spendProof(answer, purpose)))
  expect(tries.filter(Boolean)).toHaveLength(1)
  expect(await spendProof(answer, purpose)).toBe(false)
})

test('it works for what it was set for alone', async () => {
  const answer = await solved(await setSum(purpose))
  expect(await spendProof(answer, { ...purpose, what: 'code-requests-by-address' })).toBe(false)
  expect(await spendProof(answer, { ...purpose, network: '198.51.100.8' })).toBe(false)
  expect(await spendProof(answer, purpose)).toBe(true)
})

test('after five minutes it is too late', async () => {
  const answer = await solved(await setSum(purpose))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 })
  expect(await spendProof(answer, purpose)).toBe(false)
  vi.useRealTimers()
  expect(await spendProof(answer, purpose)).toBe(true)
})

test('a sum that was made easier, lengthened or answered by a guess is none of ours', async () => {
  const sum = await setSum(purpose)
  const answer = await solved(sum)
  const other = await solved(await setSum(purpose))
  const changes: ((given: Proof) => object)[] = [
    (given) => ({ ...given, solution: { ...given.solution, derivedKey: '00'.repeat(32) } }),
    ({ challenge, solution }) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
      solution,
    }),
    ({ challenge, solution }) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 9_999_999_999 } },
      solution,
    }),
    ({ challenge, solution }) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, nonce: 'ab' } },
      solution,
    }),
    ({ challenge, solution }) => ({ challenge: { ...challenge, signature: '00'.repeat(32) }, solution }),
    ({ challenge, solution }) => ({ challenge: { parameters: challenge.parameters }, solution }),
    ({ solution }) => ({
      challenge: JSON.parse(Buffer.from(other, 'base64url').toString()).challenge,
      solution,
    }),
  ]
  for (const change of changes) expect(await spendProof(forged(answer, change), purpose)).toBe(false)
  expect(await spendProof(answer, purpose)).toBe(true)
})

test.each(['', '-', 'null', 'e30', Buffer.from('[]').toString('base64url'), 'A'.repeat(5_000)])(
  '%j is no proof',
  async (header) => {
    expect(await spendProof(header, purpose)).toBe(false)
  },
)

test('what was spent is forgotten when it has expired', async () => {
  await spendProof(await solved(await setSum(purpose)), purpose)
  const [kept] = await raw<{ minutes: number }[]>`
    select ceil(extract(epoch from expires_at - now()) / 60)::int as minutes from spent_tokens limit 1`
  expect(kept?.minutes).toBeGreaterThan(4)
  expect(kept?.minutes).toBeLessThanOrEqual(6)
})
