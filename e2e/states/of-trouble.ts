import { own } from './conversations'
import type { Stage } from './stage'
import type { State } from './state'

const answers = '**/api/v1/sites/*/threads/*/comments'

/** Writes, sends and is refused; returns what is said about it. */
async function sends({ widget, t, language }: Stage) {
  await widget.getByRole('textbox', { name: t('your-comment'), exact: true }).fill(own.typed[language])
  await widget.getByRole('button', { name: t('send'), exact: true }).click()
  const trouble = widget.locator('.desk .trouble')
  await trouble.waitFor()
  return trouble
}

/** When things go wrong; after the last of them nobody is signed in. */
export const ofTrouble: State[] = [
  {
    name: 'offline',
    reach: async (stage) => {
      await stage.opens('main')
      await stage.who.context.setOffline(true)
      const trouble = await sends(stage)
      await stage.who.context.setOffline(false)
      return trouble
    },
  },
  {
    name: 'server-away',
    reach: async (stage) => {
      await stage.opens('main')
      await stage.page.route(answers, (route) => route.fulfill({ status: 503, body: 'down for repairs' }))
      const trouble = await sends(stage)
      await stage.page.unroute(answers)
      return trouble
    },
  },
  {
    name: 'thread-closed',
    reach: async (stage) => {
      await stage.says('dana', stage.place('closed'), { text: own.said[stage.language] })
      await stage.opens('closed')
      const { closeThread } = await import('./plant')
      await closeThread(stage.site, 'closed')
      return sends(stage)
    },
  },
  {
    name: 'session-over',
    reach: async (stage) => {
      await stage.opens('main')
      await stage.who.endsSession()
      await sends(stage)
      return stage.widget.locator('.desk .sign-in')
    },
  },
]
