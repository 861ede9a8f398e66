import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { postOutside } from '@/lib/outbound/post-outside'
import { withSigned } from '../profiles'
import { type Claims, checkIdToken } from './check-id-token'
import { askForJson, type IssuerFacts } from './discover'

export type Client = { clientId: string; clientSecret: string }
type Given = {
  /** What came back in the address. */
  params: { code?: string | undefined; state?: string | undefined; iss?: string | undefined }
  /** What this browser's cookies hold. */
  checks: { state?: string | undefined; nonce?: string | undefined; code_verifier?: string | undefined }
  redirectUri: string
}

const tokens = z.object({ id_token: z.string(), access_token: z.string() })

/** Trades the code that a site's own issuer sent along for what it says about the reader. Throws for every mismatch. */
export async function tradeCode(facts: IssuerFacts, client: Client, given: Given) {
  const { params, checks, redirectUri } = given
  const { state, nonce, code_verifier: verifier } = checks
  if (!params.code || !state || !nonce || !verifier) throw new Error('the answer lacks something')
  if (params.state !== state) throw new Error('the answer is to another question')
  // RFC 9207
  if (params.iss !== undefined && params.iss !== facts.issuer) throw new Error('another issuer answers')
  const { headers, fields } = authorizationBy(facts, client)
  const body = new URLSearchParams({
    ...{ grant_type: 'authorization_code', code: params.code, redirect_uri: redirectUri },
    ...{ code_verifier: verifier, ...fields },
  })
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const letter = { headers: { ...type, ...headers }, body: body.toString() }
  const { text } = await postOutside(facts.token_endpoint, letter, AbortSignal.timeout(5_000))
  const { id_token, access_token } = tokens.parse(JSON.parse(text))
  const keys = (await askForJson(facts.jwks_uri)) as JSONWebKeySet
  const signed = await checkIdToken(id_token, {
    ...{ keys, nonce },
    ...{ issuer: facts.issuer, clientId: client.clientId },
  })
  return withSigned(await askWho(facts, signed, access_token), signed)
}

/** RFC 6749, 2.3.1: in the header unless the issuer takes the form alone. */
function authorizationBy(
  { token_endpoint_auth_methods_supported: methods }: IssuerFacts,
  { clientId, clientSecret }: Client,
): { headers: Record<string, string>; fields: Record<string, string> } {
  if (!methods.includes('client_secret_basic') && methods.includes('client_secret_post')) {
    return { headers: {}, fields: { client_id: clientId, client_secret: clientSecret } }
  }
  const pair = [clientId, clientSecret].map(formEncoded).join(':')
  return { headers: { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` }, fields: {} }
}

const formEncoded = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)

const told = z.object({ sub: z.string(), name: z.unknown().optional() })

async function askWho({ userinfo_endpoint: url }: IssuerFacts, { sub }: Claims, accessToken: string) {
  if (!url) return {}
  const person = told.parse(await askForJson(url, { Authorization: `Bearer ${accessToken}` }))
  if (person.sub !== sub) throw new Error('the issuer tells of somebody else')
  return person
}
