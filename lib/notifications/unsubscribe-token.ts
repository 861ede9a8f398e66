import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'
import { env } from '@/lib/env'
import { type MailSubject, mailSubjects } from './rules'

/** Which mails of a site somebody wants no more. */
export type Unsubscription = { siteId: string; userId: string; subject: MailSubject }

const length = 16 + 16 + 1

/** Names the mails and is signed, so that a mail of years ago still ends them; it allows nothing else. */
export function unsubscribeToken({ siteId, userId, subject }: Unsubscription): string {
  const said = Buffer.concat([parse(siteId), parse(userId), Buffer.from([mailSubjects.indexOf(subject)])])
  return Buffer.concat([said, signatureOf(said)]).toString('base64url')
}

/** null: not of ours. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const bytes = Buffer.from(token, 'base64url')
  // letters that base64url skips would give one token many forms
  if (bytes.length !== length + 32 || bytes.toString('base64url') !== token) return null
  const said = bytes.subarray(0, length)
  if (!timingSafeEqual(bytes.subarray(length), signatureOf(said))) return null
  const subject = mailSubjects[said[32] ?? -1]
  if (!subject) return null
  return { siteId: stringify(said.subarray(0, 16)), userId: stringify(said.subarray(16, 32)), subject }
}

const signatureOf = (said: Uint8Array) =>
  createHmac('sha256', env.secret).update('unsubscribe\0').update(said).digest()
