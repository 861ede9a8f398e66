import { frameOf } from '../people/faults-of'
import { press } from '../people/press'
import { conversation, people } from './conversations'
import type { Stage } from './stage'
import { choose, type State } from './state'

/** What somebody sees who is not signed in. The last of them moves the clock on. */
export const ofVisitors: State[] = [
  {
    name: 'signed-out',
    reach: async ({ opens, widget }) => {
      await opens('main')
      return widget.locator('.sign-in')
    },
  },
  {
    name: 'right-to-left',
    reach: async ({ opens, comment }) => {
      await opens('main')
      return comment('arabic')
    },
  },
  {
    name: 'folded-by-votes',
    reach: async ({ opens, comment, t }) => {
      await opens('main')
      return comment('unloved').getByText(t('veil-votes'))
    },
  },
  {
    name: 'folded-by-reports',
    reach: async ({ opens, place, says, widget, t, language }) => {
      const { foldByReports } = await import('./plant')
      await foldByReports(
        await says('dana', place('reported'), { text: conversation[1]?.text[language] ?? '' }),
      )
      await opens('reported')
      return widget.getByText(t('veil-reports'))
    },
  },
  {
    name: 'long-text',
    reach: async ({ opens, comment, t }) => {
      await opens('main')
      return comment('long').getByText(t('read-more'))
    },
  },
  {
    name: 'menu',
    reach: async ({ opens, comment, t, widget }) => {
      await opens('main')
      await comment('picked')
        .getByRole('button', { name: t('further', { name: '' }) })
        .click()
      return widget.getByRole('menu')
    },
  },
  {
    name: 'person',
    reach: async ({ opens, comment, widget }) => {
      await opens('main')
      await comment('answer').getByRole('button', { name: people.editor, exact: true }).click()
      const card = widget.getByRole('dialog', { name: people.editor })
      await card.locator('.note span').first().waitFor()
      return card
    },
  },
  {
    name: 'vote-signed-out',
    reach: async ({ opens, comment, t }) => {
      await opens('main')
      await comment('newest')
        .getByRole('button', { name: t('vote-up', { count: '' }) })
        .click()
      return comment('newest').getByText(t('vote-sign-in'))
    },
  },
  {
    name: 'report-signed-out',
    reach: async (stage) => {
      await stage.opens('main')
      await choose(stage, 'newest', stage.t('report'))
      const panel = stage.widget.getByRole('dialog')
      await panel.getByRole('radio', { name: stage.t('report-hate') }).check()
      return panel
    },
  },
  { name: 'notice-of-illegal-content', reach: giveNotice },
  {
    name: 'deep',
    reach: async ({ opens, place, says, ids, widget, language }) => {
      const text = conversation.at(-1)?.text[language] ?? ''
      for (let n = 0; n < 8 && !ids[`deep-${n}`]; n++) {
        const by = (['daniyar', 'asel', 'dana'] as const)[n % 3] ?? 'dana'
        ids[`deep-${n}`] = await says(by, place('deep'), { text, to: ids[`deep-${n - 1}`] })
      }
      await opens('deep', `#pikir-${ids['deep-7']}`)
      return widget.locator(`[id="c-${ids['deep-7']}"]`)
    },
  },
  {
    name: 'linked-comment-gone',
    reach: async ({ opens, widget, t }) => {
      await opens('main', `#pikir-${crypto.randomUUID()}`)
      return widget.getByText(t('link-gone'))
    },
  },
  {
    name: 'empty',
    reach: async ({ opens, widget, t }) => {
      await opens('empty')
      return widget.getByText(t('empty'))
    },
  },
  {
    name: 'keys',
    reach: async (stage) => {
      await stage.opens('main')
      await stage.comment('newest').getByRole('button').last().focus()
      await stage.widget.locator('.hotkeys, .foot').first().waitFor({ state: 'attached' })
      await press(stage.widget, 'Digit7', '?')
      return stage.widget.getByRole('dialog', { name: stage.t('hotkeys') })
    },
  },
  {
    name: 'arrivals',
    reach: async ({ opens, place, says, widget, t, page }) => {
      const [, , , , , doubt] = conversation
      const text = doubt?.text.ru ?? ''
      await says('dana', place('fresh'), { text })
      const listening = page.waitForResponse(/\/live\//)
      await opens('fresh')
      await listening
      await says('daniyar', place('fresh'), { text })
      return widget.getByRole('button', { name: t('arrived', { count: 1 }) })
    },
  },
  {
    name: 'new-since-last-visit',
    reach: async ({ site, opens, place, says, widget, page, t, language }) => {
      await opens('fresh')
      // frames out of sight draw nothing, and what is in them never comes to rest
      await page.locator('iframe').scrollIntoViewIfNeeded()
      const { threadIdOf } = await import('@/lib/threads/rules')
      await frameOf(page).waitForFunction(
        (thread) => localStorage.getItem('pikir.visits')?.includes(thread),
        threadIdOf(site.id, 'fresh'),
      )
      await opens('empty')
      for (const { by, text } of conversation.slice(3, 6))
        await says(by, place('fresh'), { text: text[language] })
      await page.clock.setSystemTime(Date.now() + 31 * 60_000)
      await opens('fresh')
      await widget.locator('.new').first().waitFor()
      return widget.getByRole('button', { name: t('new-next') })
    },
  },
]

async function giveNotice(stage: Stage) {
  const { opens, t, widget } = stage
  await opens('main')
  await choose(stage, 'newest', t('report'))
  const panel = widget.getByRole('dialog')
  await panel.getByRole('radio', { name: t('report-illegal') }).check()
  await panel.getByRole('button', { name: t('report-send') }).click()
  await panel.getByText(t('fault-email')).waitFor()
  return panel
}
