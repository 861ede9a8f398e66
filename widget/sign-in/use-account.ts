import { useRef } from 'preact/hooks'
import type { Standing } from '@/lib/contract/readers'
import { request } from '../api/request'
import { forget, recall, remember } from '../api/storage'
import { lastOfAccount } from '../frame'
import { parseOfAccount } from '../messages'
import { useOnce } from '../use-once'
import type { View } from '../view'
import { wasSignedIn } from './signed-in-before'

type Who = {
  /** Who is it now? */
  ask: () => Promise<void>
  stopped: (standing: Standing | null) => void
  failed: () => void
}

/** Whether the page around us has a way to sign in: asked when it matters, also right after the app came. */
export const pageSignsIn = () => parseOfAccount(lastOfAccount())?.signsIn === true

const leftName = ({ site }: View) => `left.${site.slug}`

/** Whoever is signed in at the page around us is signed in here, as far as its publisher vouches for them. */
export function useAccount(view: View, { ask, stopped, failed }: Who) {
  const known = useRef(false)

  async function hear() {
    const said = parseOfAccount(lastOfAccount())
    if (said?.token === undefined) return
    known.current = true
    if (said.token === null) await goOut()
    else if (said.isNew || recall(leftName(view)) === null) await comeIn(said.token, said.isNew)
  }

  async function goOut() {
    forget(leftName(view))
    if (!wasSignedIn(view)) return
    const answer = await request('DELETE', '/own-sessions')
    if (answer.ok) await ask()
  }

  async function comeIn(token: string, isWanted: boolean) {
    const answer = await request('POST', '/own-sessions', { body: { site: view.site.slug, token } })
    if (answer.ok) {
      forget(leftName(view))
      return ask()
    }
    // they may be in already, or come in by another widget of this page
    if (wasSignedIn(view)) return
    if (answer.sanction) stopped(answer.sanction)
    else if (isWanted) failed()
  }

  useOnce(() => {
    void hear()
    addEventListener('account', hear)
    return () => removeEventListener('account', hear)
  })
  return {
    /** Whoever leaves here is not brought back by the page until they want to be. */
    leave: () => known.current && remember(leftName(view), '1'),
  }
}
