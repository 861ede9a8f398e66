import { z } from 'zod'
import { postOutside } from '@/lib/outbound/post-outside'
import type { Client } from './trade-code'

/** VK ID, OAuth 2.1 since 2025 (id.vk.ru, "Справочник методов API VK ID"): what oauth.vk.com did has ended. */
export const vkId = 'https://id.vk.ru'

type Given = {
  /** What came back in the address; VK answers a device, and gives tokens for the code to that one alone. */
  params: { code?: string | undefined; state?: string | undefined }
  deviceId: string | undefined
  /** What this browser's cookies hold. */
  checks: { state?: string | undefined; code_verifier?: string | undefined }
  redirectUri: string
}

const tokens = z.object({ access_token: z.string(), state: z.string().optional() })
const told = z.object({
  user: z.object({
    user_id: z.union([z.string().min(1), z.number().int()]).transform(String),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
  }),
})

export type VkPerson = z.infer<typeof told>['user']

/** Trades the code that VK sent along for who it is. Throws for every mismatch. */
export async function tradeVkCode({ clientId, clientSecret }: Client, given: Given): Promise<VkPerson> {
  const { params, checks, deviceId, redirectUri } = given
  const { state, code_verifier: verifier } = checks
  if (!params.code || !state || !verifier || !deviceId) throw new Error('the answer lacks something')
  if (params.state !== state) throw new Error('the answer is to another question')
  const answer = tokens.parse(
    await post('/oauth2/auth', {
      ...{ grant_type: 'authorization_code', code: params.code, code_verifier: verifier },
      ...{ client_id: clientId, client_secret: clientSecret },
      ...{ device_id: deviceId, redirect_uri: redirectUri, state },
    }),
  )
  if (answer.state !== undefined && answer.state !== state)
    throw new Error('the tokens are to another question')
  const { access_token } = answer
  return told.parse(await post('/oauth2/user_info', { client_id: clientId, access_token })).user
}

async function post(path: string, fields: Record<string, string>): Promise<unknown> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const letter = { headers, body: new URLSearchParams(fields).toString() }
  return JSON.parse((await postOutside(`${vkId}${path}`, letter, AbortSignal.timeout(5_000))).text)
}
