import { eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { siteSms } from '@/db/schema/ways'
import { seal, unseal } from '@/lib/auth/seal'
import { type SmsCaps, type SmsRequest, smsRequest } from '@/lib/contract/phone'

export type Row = typeof siteSms.$inferSelect
/** `request` null: it was sealed by another secret, and has to be given anew. */
export type Gateway = { siteId: string; caps: SmsCaps; isOn: boolean; request: SmsRequest | null }

/** What a site sends texts through; null: it has none. */
export async function findGateway(siteId: string, tx: Tx | Db = db): Promise<Gateway | null> {
  const [row] = await tx.select().from(siteSms).where(eq(siteSms.siteId, siteId))
  return row ? { siteId, caps: row.caps, isOn: row.isOn, request: openRequest(row) } : null
}

const headersIn = smsRequest.shape.headers

export function openRequest({ siteId, method, expects, ...row }: Row): SmsRequest | null {
  const url = unseal(row.sealedUrl, placeOf(siteId, 'url'))
  const headers = unseal(row.sealedHeaders, placeOf(siteId, 'headers'))
  const body = row.sealedBody === null ? null : unseal(row.sealedBody, placeOf(siteId, 'body'))
  if (url === null || headers === null || (body === null && row.sealedBody !== null)) return null
  return { method, url, headers: headersIn.parse(JSON.parse(headers)), body, expects }
}

/** The columns that keep a request. */
export const sealRequest = (siteId: string, { method, url, headers, body, expects }: SmsRequest) => ({
  ...{ method, expects },
  sealedUrl: seal(url, placeOf(siteId, 'url')),
  sealedHeaders: seal(JSON.stringify(headers), placeOf(siteId, 'headers')),
  sealedBody: body === null ? null : seal(body, placeOf(siteId, 'body')),
})

const placeOf = (siteId: string, part: string) => `sms ${siteId} ${part}`
