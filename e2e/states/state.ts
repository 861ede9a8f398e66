import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** One thing that a reader may see; `reach` leads there from anywhere and returns what it is about. */
export type State = { name: string; reach: (stage: Stage) => Promise<Locator> }

/** Opens the menu of a comment and chooses from it. */
export async function choose({ t, comment, widget }: Stage, name: string, what: string) {
  await comment(name)
    .getByRole('button', { name: t('further', { name: '' }) })
    .click()
  await widget.getByRole('menuitem', { name: what, exact: true }).click()
}
