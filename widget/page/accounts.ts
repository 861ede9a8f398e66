import type { OfAccount } from '../messages'
import type { Widget } from './api'

export type Accounts = {
  /** A new token for whoever is signed in at the page now; null for nobody. Asked for when it is needed. */
  token: () => Promise<string | null> | string | null
  /** A reader who is not signed in wants to be. */
  signIn?: () => void
}

type Where = { frame: HTMLIFrameElement; origin: string; signal: AbortSignal; on: Widget['on'] }

/** Tells the iframe who is signed in at the page, and leads there whoever wants to be. Returns how to tell it anew. */
export function vouch({ frame, origin, signal, on }: Where, { token, signIn }: Accounts) {
  let turn = 0

  async function tell(isNew: boolean): Promise<string | null> {
    turn += 1
    const asked = turn
    // the way in can be pressed before the answer is there
    post({ isNew: false })
    const said = (await token()) || null
    // the page has changed its mind meanwhile
    if (signal.aborted || asked !== turn) return null
    post({ token: said, isNew })
    return said
  }
  function post(said: Pick<OfAccount, 'token' | 'isNew'>) {
    const message: OfAccount = { type: 'account', signsIn: Boolean(signIn), ...said }
    frame.contentWindow?.postMessage(message, origin)
  }
  const tried = (isNew: boolean) =>
    tell(isNew).catch((error: unknown) => {
      console.error(error)
      return null
    })

  on('ready', () => void tried(false))
  on('signin-wanted', async () => (await tried(true)) || signIn?.())
  return () => void tried(true)
}
