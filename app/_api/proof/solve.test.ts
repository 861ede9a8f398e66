import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setSum, spendProof } from '@/lib/accounts/guard/proof'

/** The script as a browser's worker runs it. */
function startWorker() {
  const script = readFileSync(new URL('../../../public/solve.js', import.meta.url), 'utf8')
  return new Promise<{ ask: (parameters: object) => Promise<object> }>((started) => {
    let answer = (_solution: object) => {}
    const self = {
      postMessage: (solution: object) => answer(solution),
      addEventListener: (_type: string, hear: (event: { data: object }) => void) =>
        started({
          ask: (data) =>
            new Promise((resolve) => {
              answer = resolve
              hear({ data })
            }),
        }),
    }
    new Function('self', script)(self)
  })
}

test('what the worker finds is taken by the server', async () => {
  const purpose = { what: 'password-tries-by-address', network: '198.51.100.7' }
  const challenge = await setSum(purpose)
  const worker = await startWorker()
  const solution = await worker.ask(challenge.parameters)
  expect(await spendProof(btoa(JSON.stringify({ challenge, solution })), purpose)).toBe(true)
})
