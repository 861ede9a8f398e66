import { expect, test } from '../fixtures'
import type { Closely } from '../people/faults-of'
import { faultsOfPage } from '../people/faults-of-page'
import type { Desk } from './desk'
import type { DeskState } from './of-queue'

type Look = { width: number; colorScheme: 'light' | 'dark'; how: Closely }

/** Reaches one state after the other and looks at each in these ways, first in the first. */
export async function goThroughNewsroom(states: DeskState[], desk: Desk, looks: Look[]) {
  const { page } = desk
  for (const { name, reach } of states)
    await test.step(name, async () => {
      await expect(await reach(desk)).toBeVisible()
      for (const { width, colorScheme, how } of looks) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect.soft(await faultsOfPage(page, how), `${name}: ${colorScheme}, ${width}`).toEqual([])
      }
    })
}
