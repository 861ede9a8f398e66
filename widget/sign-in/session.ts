import { request } from '../api/request'
import { forgetAll } from '../api/storage'
import type { View } from '../view'
import { forgetSignedIn } from './signed-in-before'
import { dropVerifier, storedVerifier } from './verifier'

/** Turns the code of the sign-in window into the iframe's own session. null: this iframe asked for none. */
export async function redeemCode({ site }: View, code: string): Promise<boolean | null> {
  const verifier = storedVerifier()
  if (!verifier) return null
  const answer = await request('POST', '/embed-sessions', { body: { site: site.slug, code, verifier } })
  if (answer.ok) dropVerifier()
  return answer.ok
}

/** Ends the iframe's session; what was begun here is not for whoever comes next. */
export async function endSession(view: View): Promise<boolean> {
  const answer = await request('DELETE', '/embed-sessions')
  if (!answer.ok && answer.code !== 'not-signed-in') return false
  forgetSignedIn(view)
  forgetAll('draft.')
  return true
}
