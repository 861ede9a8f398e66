import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { serveWorld } from '@/lib/outbound/testing'
import { vkId } from './vk'

type Asked = { challenge: string | null; redirectUri: string; state: string; deviceId: string }
type Person = { user_id: string | number; first_name?: string; last_name?: string }

/** VK ID as its documents say it answers: a code for one device and one verifier, once; what is wrong is said with status 200. */
export async function startVk() {
  const vk = { person: { user_id: 1 } as Person, tokensFor: null as string | null }
  const codes = new Map<string, Asked>()
  const given = new Set<string>()

  function redeem(form: URLSearchParams) {
    const asked = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isTheirs =
      asked?.challenge === verifier &&
      asked.deviceId === form.get('device_id') &&
      asked.redirectUri === form.get('redirect_uri')
    if (!isTheirs) return { error: 'invalid_grant', error_description: 'code is invalid or expired' }
    const access_token = randomBytes(16).toString('base64url')
    given.add(access_token)
    return { access_token, token_type: 'Bearer', expires_in: 3600, state: vk.tokensFor ?? form.get('state') }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await text(request))
    const isKnown = given.has(form.get('access_token') ?? '')
    const body =
      request.url === '/oauth2/auth'
        ? redeem(form)
        : isKnown
          ? { user: vk.person }
          : { error: 'invalid_token' }
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  }

  /** The page on which somebody allows it, as the reader's browser sees it. */
  async function elsewhere(request: Request): Promise<Response> {
    const { origin, searchParams: said } = new URL(request.url)
    if (origin !== vkId) return new Response(null, { status: 404 })
    const [code, deviceId] = [randomBytes(12), randomBytes(12)].map((bytes) => bytes.toString('base64url'))
    const [redirectUri, state] = ['redirect_uri', 'state'].map((name) => said.get(name) ?? '')
    if (!code || !deviceId || !redirectUri || !state) return new Response(null, { status: 400 })
    codes.set(code, { challenge: said.get('code_challenge'), redirectUri, state, deviceId })
    const back = new URLSearchParams({ code, state, device_id: deviceId, type: 'code_v2' })
    return new Response(null, { status: 302, headers: { location: `${redirectUri}?${back}` } })
  }

  const world = await serveWorld((request, response) => void answer(request, response))
  return Object.assign(vk, { world, elsewhere, stop: () => world.close() })
}
