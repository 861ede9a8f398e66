import { chance } from '@/db/testing/chance'
import { allRules } from '@/lib/screening/all-rules'
import { defaults } from '@/lib/screening/defaults'
import { runRules } from '@/lib/screening/run-rules'
import { compileWords } from '@/lib/screening/words/compile'
import { quantile } from '../machine/figures'
import { newSubject } from './subject'
import { newComment, newList } from './words'

/** Milliseconds of CPU in which every rule looks at one comment, with so many words in the lists: p95. */
async function measureRules(count: number): Promise<number> {
  const list = newList(count)
  const words = compileWords(list)
  const random = chance(7)
  const subjects = Array.from({ length: 200 }, () => newSubject(newComment(random, list), words))
  const times: number[] = []
  // a server is warm after its first thousands of comments
  for (let round = -15; round < 5; round++) {
    for (const subject of subjects) {
      const began = process.cpuUsage()
      await runRules(allRules, { ...subject }, { rules: defaults, secrets: {} })
      const { user, system } = process.cpuUsage(began)
      if (round >= 0) times.push((user + system) / 1000)
    }
  }
  return quantile(times, 0.95)
}

process.on('message', async ({ count }: { count: number }) => {
  process.send?.({ p95: await measureRules(count) })
})
process.send?.({ ready: true })
