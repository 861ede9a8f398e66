import { ago, dateAndTime } from './comment/relative-time'
import { fitIntoPage } from './frame'
import { followLive } from './live/follow-live'
import { wasSignedIn } from './sign-in/signed-in-before'
import messages from './times-of-language'
import type { View } from './view'
import { wakeBy } from './wake'
import { wordsIn } from './words-in'

// the document is whole without us: the app comes when somebody is signed in, reaches for it, or something changes
const view: View = JSON.parse(document.getElementById('view')?.textContent ?? '')
const rest = wakeBy(app)

const clock = setInterval(tellTimes, 30_000)

tellTimes()
fitIntoPage(async (code) => (await app()).redeem(code))
followLive(view, async () => (await app()).refresh())
if (wasSignedIn()) void app()

async function app() {
  const client = await import('./client')
  rest()
  clearInterval(clock)
  return client
}

/** "5 minutes ago", by the reader's own clock and zone. */
function tellTimes() {
  const t = wordsIn(view.language, messages)
  const now = Date.now()
  for (const element of document.querySelectorAll('time')) {
    const time = Date.parse(element.dateTime)
    element.title = dateAndTime(time, t)
    element.textContent = ago(time, now, t) ?? element.title
  }
}
