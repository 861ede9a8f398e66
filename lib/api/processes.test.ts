import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./testing-process.ts', import.meta.url))
const children: ChildProcess[] = []

/** A process of the API, behind so many proxies. */
async function startProcess(trustedProxies: number) {
  const child = fork(script, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, TRUSTED_PROXIES: String(trustedProxies) },
  })
  children.push(child)
  const [{ port }] = await once(child, 'message')
  return { child, url: `http://127.0.0.1:${port}/api/v1` }
}

type Process = Awaited<ReturnType<typeof startProcess>>
let behindProxy: [Process, Process]
let alone: [Process, Process]

beforeAll(async () => {
  behindProxy = [await startProcess(1), await startProcess(1)]
  alone = [await startProcess(0), await startProcess(0)]
}, 120_000)

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

test('a limit is exact over processes that count at one instant', async () => {
  const counted = await Promise.all(
    [...behindProxy, ...alone].map(async ({ child }) => {
      child.send({ limit: 'code-entries-by-address', key: '203.0.113.1', times: 50 })
      const [{ passed }] = await once(child, 'message')
      return passed
    }),
  )
  expect(counted.reduce((sum, passed) => sum + passed, 0)).toBe(20)
}, 60_000)

/** How many guesses two processes look at: 422 says that they were wrong. The rest costs a sum (428), then is too much. */
async function lookedAt(guesses: number, processes: [Process, Process], header: (guess: number) => string) {
  const statuses = new Map<number, number>()
  const left = Array.from({ length: guesses }, (_, guess) => guess)
  const guesser = async () => {
    for (let guess = left.pop(); guess !== undefined; guess = left.pop()) {
      const answer = await fetch(`${processes[guess % 2]?.url}/sign-in/session`, {
        method: 'POST',
        body: JSON.stringify({ code: String(guess).padStart(6, '0') }),
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': header(guess),
        },
      })
      await answer.arrayBuffer()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 20 }, guesser))
  const refused = (statuses.get(428) ?? 0) + (statuses.get(429) ?? 0)
  expect(refused + (statuses.get(422) ?? 0)).toBe(guesses)
  return statuses.get(422)
}

// half of twenty in five minutes is free
test('2,000 guesses with 200 forged addresses are guesses from one', async () => {
  const forged = (guess: number) => `203.0.113.${guess % 200}`
  expect(await lookedAt(2_000, alone, forged)).toBe(10)
}, 120_000)

test('so they are behind a proxy, which writes down whom it sees after what it was told', async () => {
  const forged = (guess: number) => `203.0.113.${guess % 200}, 198.51.100.7`
  expect(await lookedAt(2_000, behindProxy, forged)).toBe(10)
}, 120_000)

test('an IPv6 line with a million addresses is one, too', async () => {
  const own = (guess: number) => `2001:db8:7:7::${guess.toString(16)}`
  expect(await lookedAt(200, behindProxy, own)).toBe(10)
}, 120_000)
