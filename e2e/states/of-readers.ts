import { conversation, own, people } from './conversations'
import type { Stage } from './stage'
import { choose, type State } from './state'

const area = ({ widget, t }: Stage) => widget.getByRole('textbox', { name: t('your-comment'), exact: true })

/** Opens the discussion and writes what is not sent. */
async function types(stage: Stage, text = own.typed[stage.language]) {
  await stage.opens('main')
  await area(stage).fill(text)
  await area(stage).focus()
  return stage.widget.locator('.desk')
}

/** Opens the complaint about a comment and chooses a reason. */
async function reports(stage: Stage) {
  await stage.opens('main')
  await choose(stage, 'newest', stage.t('report'))
  const panel = stage.widget.getByRole('dialog', { name: stage.t('report-title') })
  await panel.getByRole('radio', { name: stage.t('report-hate') }).check()
  return panel
}

/** What somebody sees who is signed in and writes. */
const writing: State[] = [
  {
    name: 'signed-in',
    reach: async ({ opens, widget }) => {
      await opens('main')
      return widget.locator('.desk')
    },
  },
  {
    name: 'counter',
    reach: (stage) => types(stage, conversation[0]?.text[stage.language].repeat(10).slice(0, 10_012)),
  },
  {
    name: 'asked-back',
    reach: async (stage) => {
      await types(stage, own.private[stage.language])
      await stage.widget.getByRole('button', { name: stage.t('send'), exact: true }).click()
      return stage.widget.getByRole('group').filter({ hasText: stage.t('nudge-title') })
    },
  },
  {
    name: 'naming',
    reach: async (stage) => {
      const desk = await types(stage, '')
      await area(stage).pressSequentially('@да')
      await stage.widget.getByRole('option').first().waitFor()
      return desk
    },
  },
  { name: 'composing', reach: types },
  {
    name: 'preview',
    reach: async (stage) => {
      const desk = await types(stage)
      await stage.widget.getByRole('button', { name: stage.t('preview') }).click()
      await stage.widget.locator('.preview strong').waitFor()
      return desk
    },
  },
  {
    name: 'quoting',
    reach: async ({ opens, comment, widget }) => {
      await opens('main')
      await comment('newest').locator('.text p').selectText()
      const button = widget.locator('.quote-this')
      await button.waitFor()
      return button
    },
  },
  {
    name: 'replying',
    reach: async ({ opens, comment, widget, t }) => {
      await opens('main')
      await comment('newest').locator('.text p').selectText()
      await comment('newest')
        .getByRole('button', { name: t('reply-to', { name: people.dana }) })
        .click()
      return widget.getByRole('textbox', { name: t('your-reply', { name: people.dana }) })
    },
  },
  {
    name: 'waiting',
    reach: async ({ opens, widget, t }) => {
      await opens('main')
      return widget.getByText(t('waiting'))
    },
  },
  {
    name: 'editing',
    reach: async (stage) => {
      await stage.opens('main')
      await choose(stage, 'own', stage.t('edit'))
      return stage.widget.getByRole('textbox', { name: stage.t('edit-label') })
    },
  },
  {
    name: 'deleting',
    reach: async (stage) => {
      await stage.opens('main')
      await choose(stage, 'own', stage.t('delete'))
      return stage.widget.getByRole('dialog', { name: stage.t('delete-sure') })
    },
  },
]

/** What else concerns somebody who is signed in. After the last of these they see no more of one author. */
const doing: State[] = [
  { name: 'reporting', reach: reports },
  {
    name: 'receipt',
    reach: async (stage) => {
      const panel = await reports(stage)
      await panel.getByRole('button', { name: stage.t('report-send') }).click()
      return stage.widget.getByRole('dialog', { name: stage.t('receipt-title') })
    },
  },
  {
    name: 'notices',
    reach: async ({ page, widget, opens, t }) => {
      await opens('main')
      await widget.locator('.bell > b').filter({ hasText: '2' }).waitFor()
      await widget.locator('.bell').click()
      await page.mouse.move(0, 0)
      return widget.getByRole('region', { name: t('notices') })
    },
  },
  {
    name: 'hidden-author',
    reach: async ({ opens, comment, widget, t }) => {
      await opens('main')
      await comment('newest').getByRole('button', { name: people.dana, exact: true }).click()
      await widget.getByRole('button', { name: t('hide-author') }).click()
      await widget.getByText(t('hidden-authors', { count: 1 })).click()
      return comment('newest').getByText(t('veil-author'))
    },
  },
]

export const ofReaders = [...writing, ...doing]
