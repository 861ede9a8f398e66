import type { Refusal } from '@/app/_api/ask'

// after these nobody knows whether it was done: asking again with the same key does it once
const unknownOutcome = new Set<Refusal['code']>(['offline', 'unavailable', 'internal'])

export type RetryKeys = ReturnType<typeof newRetryKeys>

/** One Idempotency-Key for one action of a person, however often it has to be sent. */
export function newRetryKeys() {
  const keys = new Map<string, string>()
  const name = (path: string, body: unknown) => `${path} ${JSON.stringify(body)}`
  return {
    keyFor(path: string, body: unknown) {
      const key = keys.get(name(path, body)) ?? crypto.randomUUID()
      keys.set(name(path, body), key)
      return key
    },
    /** `code`: how it was refused; null: it was done. */
    settle(path: string, body: unknown, code: Refusal['code'] | null) {
      if (code === null || !unknownOutcome.has(code)) keys.delete(name(path, body))
    },
  }
}
