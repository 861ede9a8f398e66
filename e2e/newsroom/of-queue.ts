import { expect, type Locator } from '@playwright/test'
import { press } from '../people/press'
import type { Desk } from './desk'
import { said } from './said'

/** One thing that staff may see; `reach` leads there from anywhere and returns what it is about. */
export type DeskState = { name: string; reach: (desk: Desk) => Promise<Locator> }

const begun = ({ page }: Desk) => page.locator('#page button[aria-expanded]:enabled').first().waitFor()

/** What a moderator sees of one comment. */
const ofCards: DeskState[] = [
  { name: 'queue', reach: ({ opensAt }) => opensAt('rude') },
  {
    name: 'chain',
    reach: async (desk) => {
      await desk.opensAt('reply')
      await press(desk.page, 'KeyC', 'с')
      const above = desk.page.getByRole('list', { name: desk.t('card.chain') })
      await expect(above.getByRole('listitem')).toHaveCount(3)
      return above
    },
  },
  {
    name: 'edit-compared',
    reach: async ({ opensAt, page, t }) => {
      await opensAt('newest')
      return page.getByRole('region', { name: t('card.changes') })
    },
  },
  {
    name: 'noticed-by-screening',
    reach: async ({ opensAt, t }) => (await opensAt('private')).getByText(t('signals.title')),
  },
  {
    name: 'reports-and-notices',
    reach: async ({ opensAt, t }) => (await opensAt('unloved', 'reported')).getByText(t('reports.notices')),
  },
  {
    name: 'hiding',
    reach: async (desk) => {
      await desk.opensAt('rude')
      await press(desk.page, 'KeyH', 'р')
      return desk.page.getByRole('region', { name: desk.t('hide.title') })
    },
  },
  {
    name: 'covered-words',
    reach: async (desk) => {
      const card = await desk.opensAt('rude')
      await card.locator('[data-text] p').evaluate((p) => {
        if (p.firstChild) getSelection()?.setBaseAndExtent(p.firstChild, 0, p.firstChild, 3)
      })
      await press(desk.page, 'KeyM', 'ь')
      await expect(card).toContainText('▒▒▒')
      return card
    },
  },
]

/** What a moderator sees of the queue as a whole. */
const ofLists: DeskState[] = [
  {
    name: 'saved-filters',
    reach: async (desk) => {
      await desk.opens('queue?rule=personal-data')
      await desk.page.getByRole('button', { name: said.filter[desk.language], exact: true }).waitFor()
      return desk.page.getByText(desk.t('filter.on'))
    },
  },
  {
    name: 'selected',
    reach: async (desk) => {
      await desk.opensAt('rude')
      for (const [code, key] of ['KeyX', 'KeyJ', 'KeyX'].map((code) => [code, code.slice(3)] as const))
        await press(desk.page, code, key)
      return desk.page.getByText(desk.t('bulk.selected', { count: 2 }))
    },
  },
  {
    name: 'all-that-match',
    reach: async (desk) => {
      await desk.opens('queue?rule=personal-data')
      await desk.page.getByRole('button', { name: desk.t('bulk.selectAll') }).click()
      return desk.page.getByText(desk.t('bulk.all', { count: 1 }))
    },
  },
  {
    name: 'help',
    reach: async (desk) => {
      await desk.opens('queue')
      await desk.page.getByRole('button', { name: desk.t('help.open') }).click()
      return desk.page.getByRole('dialog', { name: desk.t('help.title') })
    },
  },
  {
    name: 'colleague-here',
    reach: async ({ claims, ids, opens, page, t, language }) => {
      await claims(ids.reply ?? '')
      await opens('queue')
      return page.getByText(t('claim.here', { names: said.colleague[language] }))
    },
  },
  {
    name: 'somebody-was-faster',
    reach: async (desk) => {
      const card = await desk.opensAt('reply')
      await begun(desk)
      await desk.approves(desk.ids.reply ?? '')
      return card.getByRole('button', { name: desk.t('card.dismiss') })
    },
  },
  {
    name: 'nothing-found',
    reach: async ({ opens, page, t }) => {
      await opens('queue?text=zzz')
      return page.getByText(t('queue.empty'))
    },
  },
]

export const ofQueue = [...ofCards, ...ofLists]
