import type { IncomingMessage, ServerResponse } from 'node:http'
import { db, raw } from '@/db/client'
import { siteSms } from '@/db/schema/ways'
import type { SmsCaps, SmsRequest } from '@/lib/contract/phone'
import type { Jobs } from '@/lib/jobs/queues'
import { serveWorld } from '@/lib/outbound/testing'
import { sealRequest } from './gateway'
import { sendSms } from './send-sms'

export type Call = { method: string; path: string; headers: NodeJS.Dict<string | string[]>; body: string }
type Reply = (response: ServerResponse, request: IncomingMessage) => void

export const says =
  (status: number, text = ''): Reply =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)

/** A gateway that keeps what it was asked and answers as the test says. */
export async function serveGateway() {
  const calls: Call[] = []
  const gateway = { reply: says(200, '{"code":0}') as Reply }
  const world = await serveWorld((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      calls.push({ method, path, headers, body: Buffer.concat(chunks).toString() })
      gateway.reply(response, request)
    })
  })
  return { ...world, calls, gateway }
}

export const jsonRequest: SmsRequest = {
  method: 'POST',
  url: 'https://check.example/sms?key=s3cret',
  headers: [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Authorization', value: 'Bearer s3cret' },
  ],
  body: '{"to":"{phone}","text":"{text}"}',
  expects: null,
}

type Setting = { request?: SmsRequest; caps?: SmsCaps; isOn?: boolean }

/** A site that texts codes. */
export async function setGateway(
  site: { id: string },
  { request = jsonRequest, caps = { KZ: 1000, RU: 1000 }, isOn = true }: Setting = {},
) {
  const set = { ...sealRequest(site.id, request), caps, isOn }
  await db
    .insert(siteSms)
    .values({ siteId: site.id, ...set })
    .onConflictDoUpdate({ target: siteSms.siteId, set })
}

/** Takes the texts of a site that wait to be sent. */
export const takeJobs = async (siteId: string): Promise<Jobs['sms'][]> =>
  (
    await raw<{ data: Jobs['sms'] }[]>`
      delete from pgboss.job where name = 'sms' and data->>'siteId' = ${siteId} returning data`
  ).map(({ data }) => data)

/** Sends them. */
export async function sendTexts(siteId: string) {
  for (const job of await takeJobs(siteId)) await sendSms(job)
}

let used = 0
/** Nobody's yet: limits count by number. */
export function newNumber() {
  used += 1
  return `+7701${String(1_000_000 + used)}`
}

/** The six digits of a text, as its reader finds them. */
export const codeIn = (text: string) => /\b\d{6}\b/.exec(JSON.parse(text).text)?.[0] ?? ''
