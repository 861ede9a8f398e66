import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SmsOutcome } from '@/lib/contract/phone'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { askGateway } from '../ask-gateway'
import { countSms } from '../count-sms'
import { findGateway } from '../gateway'
import { readNumber } from '../number'
import { trialText } from '../sms-text'

/** Milliseconds: whoever tries it waits for the answer. */
const patience = 4_000

/**
 * Texts a few words to a number, also while texts are switched off, and tells what the gateway said. It counts
 * towards the cap. Throws `forbidden`, `not-found` without a gateway, `phone-wrong`, `country-closed`, `country-spent`.
 */
export async function trySms(actor: Actor, site: Site, typed: string): Promise<SmsOutcome> {
  authorize(actor, 'site.configure', { siteId: site.id })
  const gateway = await findGateway(site.id)
  if (!gateway) throw new Problem('not-found')
  const { e164: phone, country } = readNumber(typed, site)
  const { siteId, request, caps } = gateway
  await db.transaction((tx) => countSms(tx, site, { country, caps }))
  const text = trialText({ site: site.name, language: site.language })
  return askGateway({ siteId, request, message: { phone, text }, signal: AbortSignal.timeout(patience) })
}
