import { expect, test } from '../fixtures'
import { faultsIn, waysIn } from './looks'
import type { Stage } from './stage'
import type { State } from './state'

const languages = ['ru', 'kk', 'en'] as const

/** Reaches one state after the other and looks at each in the ways of the stage's language. */
export async function goThrough(states: State[], stage: Stage) {
  for (const [index, { name, reach }] of states.entries())
    await test.step(name, async () => {
      await expect(await reach(stage)).toBeVisible()
      // most rules find the same in every language
      const isTurn = languages[index % languages.length] === stage.language
      for (const [at, { looks, how }] of waysIn[stage.language].entries())
        expect.soft(await faultsIn(looks, stage, isTurn && at === 0 ? 'all' : how), name).toEqual([])
    })
}
