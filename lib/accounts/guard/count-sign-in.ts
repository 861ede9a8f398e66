import { raw } from '@/db/client'
import { log } from '@/lib/log'
import { perProcess } from '@/lib/per-process'

const waiting = perProcess('sign-in counts', () => ({ passed: 0, failed: 0, isDue: false }))
// milliseconds; nobody who signs in waits for it
const writtenAfter = 1_000

/** Every try to sign in, in each process; written down with the others of a second. */
export function countSignIn(how: 'passed' | 'failed') {
  waiting[how] += 1
  if (waiting.isDue) return
  waiting.isDue = true
  setTimeout(writeCounts, writtenAfter).unref()
}

export async function writeCounts() {
  const { passed, failed } = waiting
  Object.assign(waiting, { passed: 0, failed: 0, isDue: false })
  if (passed + failed === 0) return
  try {
    await raw`
      insert into sign_in_counts as c (minute, passed, failed)
      values (date_trunc('minute', now()), ${passed}, ${failed})
      on conflict (minute) do update set passed = c.passed + excluded.passed, failed = c.failed + excluded.failed`
  } catch (error) {
    // written with those that come next
    waiting.passed += passed
    waiting.failed += failed
    log.warn({ err: error }, 'sign-in counts')
  }
}
