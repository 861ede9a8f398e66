import { people } from '../states/conversations'
import type { Desk } from './desk'
import type { DeskState } from './of-queue'
import { said } from './said'

/** Somebody on whom something was laid. */
async function opensRecord({ opens, page, t }: Desk) {
  await opens(`readers?text=${encodeURIComponent(people.dana)}`)
  await page.getByRole('link', { name: people.dana }).click()
  const lift = page.getByRole('button', { name: t('readers.lift') }).first()
  await lift.and(page.locator(':enabled')).waitFor()
  return page.getByRole('heading', { level: 1, name: people.dana })
}

/** What staff see beside the queue. */
export const ofPages: DeskState[] = [
  {
    name: 'readers',
    reach: async ({ opens, page }) => {
      await opens('readers')
      return page.getByRole('link', { name: people.dana })
    },
  },
  { name: 'record', reach: opensRecord },
  {
    name: 'sanction',
    reach: async (desk) => {
      await opensRecord(desk)
      await desk.page.getByRole('button', { name: desk.t('readers.do.suspend'), exact: true }).click()
      return desk.page.getByRole('dialog', { name: desk.t('readers.do.suspend') })
    },
  },
  {
    name: 'appeals',
    reach: async ({ opens, page, language }) => {
      await opens('appeals')
      return page.getByText(said.objection[language])
    },
  },
  {
    name: 'audit',
    reach: async ({ opens, page, t }) => {
      await opens('audit')
      return page
        .getByRole('list', { name: t('audit.list') })
        .getByRole('listitem')
        .first()
    },
  },
  {
    name: 'screening',
    reach: async ({ opens, page, t }) => {
      await opens('screening')
      return page.getByRole('heading', { level: 2, name: t('screening.rules') })
    },
  },
  {
    name: 'tried-on-the-past',
    reach: async ({ opens, page, t, language }) => {
      await opens('screening')
      await page.getByLabel(t('words.pattern')).fill(said.banned[language])
      await page
        .getByRole('button', { name: t('words.check'), exact: true })
        .first()
        .click()
      const past = page.locator('#replay-title').locator('..')
      await past.getByText(t('replay.seen', { count: '' }).trim().slice(0, 12)).waitFor()
      return past
    },
  },
]
