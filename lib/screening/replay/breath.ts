import { setImmediate } from 'node:timers/promises'

// milliseconds: others wait no longer than this for their turn
const slice = 4

/** For long work in a process that answers readers: tells when it is time to let others work. */
export function newBreath() {
  let since = performance.now()
  return {
    isDue: () => performance.now() - since > slice,
    async take() {
      await setImmediate()
      since = performance.now()
    },
  }
}
