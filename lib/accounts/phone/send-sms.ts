import { seal, unseal } from '@/lib/auth/seal'
import type { Jobs } from '@/lib/jobs/queues'
import { log } from '@/lib/log'
import { askGateway, mayBeSentAgain } from './ask-gateway'
import { findGateway } from './gateway'
import type { Message } from './template'

/** Milliseconds: a gateway that hangs must not hold the queue. */
const patience = 10_000

/** A job with number and text sealed: who reads the queue learns neither. `until`: when the code in it is of no use. */
export const smsJob = (siteId: string, message: Message, until: Date): Jobs['sms'] => ({
  siteId,
  sealed: seal(JSON.stringify(message), placeOf(siteId)),
  until: until.toISOString(),
})

/** The job `sms`. Throws where the gateway took nothing and may later, so that the queue tries again while it is of use. */
export async function sendSms({ siteId, sealed, until }: Jobs['sms'], now = Date.now) {
  const opened = unseal(sealed, placeOf(siteId))
  if (opened === null || now() >= Date.parse(until)) return giveUp(siteId, 'it came too late')
  const gateway = await findGateway(siteId)
  if (!gateway?.isOn) return giveUp(siteId, 'texts were switched off meanwhile')

  const message: Message = JSON.parse(opened)
  const signal = AbortSignal.timeout(patience)
  const { fault, status } = await askGateway({ siteId, request: gateway.request, message, signal })
  if (fault === null) return
  log.warn({ siteId, fault, status }, 'a text was not taken')
  if (mayBeSentAgain({ fault, status })) throw new Error('the gateway took no text')
}

const giveUp = (siteId: string, why: string) => log.warn({ siteId, why }, 'a text was given up')

const placeOf = (siteId: string) => `sms job ${siteId}`
