import { db } from '@/db/client'
import { seal, unseal } from '@/lib/auth/seal'
import { newToken } from '@/lib/auth/tokens'
import type { Language } from '@/lib/contract/fields'
import { send } from '@/lib/jobs/send'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { minutesToLive, newCode, type Purpose } from '../sign-in/code'
import { keepCode } from '../sign-in/keep-code'
import type { Asked } from '../sign-in/try-code'
import { countSms } from './count-sms'
import { findGateway, type Gateway } from './gateway'
import { type PhoneNumber, readNumber } from './number'
import { smsJob } from './send-sms'
import { codeText } from './sms-text'

export type Sendable = { number: PhoneNumber; gateway: Gateway }

/** Whether a text may be sent there at all; nothing is yet. Throws `way-not-taken`, `phone-wrong`, `country-closed`. */
export async function readPhone(site: Site, typed: string): Promise<Sendable> {
  const gateway = await findGateway(site.id)
  if (!gateway?.isOn || !site.ways.includes('phone')) throw new Problem('way-not-taken')
  const number = readNumber(typed, site)
  if (!gateway.caps[number.country]) throw new Problem('country-closed')
  return { number, gateway }
}

type Wanted = Sendable & {
  purpose: Purpose
  language: Language
  /** The raw name of the request that this browser made before: its code is void from now on. */
  former?: string | undefined
}

/**
 * Texts six digits through the site's gateway; nothing about it depends on whether the number has an account. Returns
 * the raw name of the request, for the cookie. Throws `country-spent`.
 */
export async function requestPhoneCode(site: Site, wanted: Wanted): Promise<string> {
  const { number, gateway, purpose, language, former } = wanted
  const { e164, country } = number
  const request = newToken()
  const code = newCode()
  const text = codeText({ code, site: site.name, language })
  await db.transaction(async (tx) => {
    const phone = seal(e164, place)
    await keepCode(tx, { request, code, purpose, former, to: { phone, siteId: site.id }, language })
    const until = new Date(Date.now() + minutesToLive * 60_000)
    await send(tx, 'sms', smsJob(site.id, { phone: e164, text }, until))
    await countSms(tx, site, { country, caps: gateway.caps })
  })
  return request
}

/** The number that a code was sent to. Throws `code-expired`: by mail it was, or under another secret. */
export function numberOf({ phone }: Asked): string {
  const e164 = phone === null ? null : unseal(phone, place)
  if (e164 === null) throw new Problem('code-expired')
  return e164
}

const place = 'phone code'
