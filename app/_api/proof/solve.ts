import type { Challenge, Proof } from '@/lib/contract/proof'

// milliseconds; even a slow phone has an answer by then
const patience = 60_000

/** The header that answers a sum, found by a worker; null where there can be none. */
export async function solve(challenge: Challenge): Promise<string | null> {
  const solution = await runWorker(challenge).catch(() => null)
  return solution && btoa(JSON.stringify({ challenge, solution } satisfies Proof))
}

async function runWorker({ parameters }: Challenge): Promise<Proof['solution']> {
  const worker = new Worker('/solve.js')
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', reject)
      setTimeout(reject, patience)
      worker.postMessage(parameters)
    })
  } finally {
    worker.terminate()
  }
}
