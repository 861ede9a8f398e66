import { startWorker, stopProcess, tell } from './machine/process'
import { openStage, settings } from './machine/stage'
import { record } from './results'
import { replay } from './screening/replay'

/** The machine's look: at one comment, and at the whole past. */
export async function screening() {
  const stage = await openStage()
  const worker = await startWorker('bench/screening/rules.ts', settings(stage))
  try {
    for (const count of [2_000, 10_000] as const) {
      const { p95 } = await tell<{ p95: number }>(worker, { count })
      record(`rules ${count}`, { value: p95 })
    }
  } finally {
    await stopProcess(worker)
    await stage.close()
  }
  await replay()
}
