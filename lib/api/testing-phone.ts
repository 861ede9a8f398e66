import { solved } from '@/lib/accounts/guard/testing'
import { codeIn, newNumber, sendTexts } from '@/lib/accounts/phone/testing'
import { signInCookie } from '@/lib/auth/cookies'
import { proofHeader } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { ask } from './testing'

let networks = 0
export const newNetwork = () => `198.51.100.${++networks}`

type Sent = { from?: string; cookie?: string; method?: string; proof?: string }

/** As a browser somewhere asks, with the cookies that it has. */
export function send(
  path: string,
  body: unknown,
  { from = newNetwork(), cookie, method = 'POST', proof }: Sent = {},
) {
  const headers = {
    'x-forwarded-for': from,
    'accept-language': 'en',
    ...(cookie && { cookie }),
    ...(proof && { [proofHeader]: proof }),
  }
  return ask(path, null, { method, body, headers })
}

/** As a page of ours does: the sum that it is asked to solve it solves. */
export async function sendProven(path: string, body: unknown, sent: Sent) {
  const first = await send(path, body, sent)
  if (first.status !== 428) return first
  return send(path, body, { ...sent, proof: await solved((await first.json()).challenge) })
}

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieIn = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

export const saidBy = async (answer: Response) => [answer.status, (await answer.json()).code]

type Calls = { body: string }[]

/** Asks for a code and reads it where the gateway got it. */
export async function askForCode(
  site: Site,
  calls: Calls,
  { phone = newNumber(), ...sent }: Sent & { phone?: string } = {},
) {
  const asked = await send('/sign-in/phone-codes', { site: site.slug, phone }, sent)
  await sendTexts(site.id)
  const request = cookieIn(asked, signInCookie)
  return { phone, asked, request, code: codeIn(calls.at(-1)?.body ?? '') }
}

export const enter = (code: string, request: string, path = '/sign-in/phone-session') =>
  send(path, { code }, { cookie: request })
