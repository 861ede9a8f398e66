import { ago, dateAndTime } from './comment/relative-time'
import { bringIntoView, fitIntoPage, tellPage } from './frame'
import { followLive } from './live/follow-live'
import { beginVisit } from './seen/begin-visit'
import { onSignIn, wasSignedIn } from './sign-in/signed-in-before'
import messages from './times-of-language'
import type { View } from './view'
import { wakeBy } from './wake'
import { wordsIn } from './words-in'

// the document is whole without us: the app comes when somebody is signed in, reaches for it, or something changes
const view: View = JSON.parse(document.getElementById('view')?.textContent ?? '')
const rest = wakeBy(app)
// before that nobody would hear a press (base.css)
document.documentElement.dataset.heard = ''

const clock = setInterval(tellTimes, 30_000)

tellTimes()
showLinked()
fitIntoPage({
  redeem: async (code) => (await app()).redeem(code),
  fitted: begin,
  link: async (comment) => (await app()).link(comment),
  account: () => void app(),
})
onSignIn(view, () => {
  void app()
  // the stream that is open may be a visitor's
  dispatchEvent(new Event('signedin'))
})
followLive(view, async (news) => (await app()).told(news))
const isSomethingNew = beginVisit(view)
if (isSomethingNew || wasSignedIn(view)) void app()

async function app() {
  const client = await import('./client')
  rest()
  clearInterval(clock)
  return client
}

/** The page listens from here on. */
function begin() {
  tellPage({ type: 'ready' })
  tellPage({ type: 'count', count: view.thread?.commentCount ?? 0 })
  showLinked()
}

/** Whoever came for one comment is led there by the page around us. */
function showLinked() {
  const linked = view.linked && document.getElementById(`c-${view.linked}`)
  if (linked) bringIntoView(linked)
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
