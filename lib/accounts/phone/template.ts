import type { SmsRequest } from '@/lib/contract/phone'

/** `phone` in E.164. */
export type Message = { phone: string; text: string }
export type Rendered = {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body: string | null
}

const place = /\{(phone|phone_digits|text)\}/g
/** The same, and what somebody may have meant by it. */
export const anyPlace = /\{[a-z_]+\}/g

/** What can be written into a body of this kind without breaking out of where it stands; null: nothing can. */
export function encoderOf(contentType: string | undefined): ((value: string) => string) | null {
  if (/^application\/json\s*(?:;|$)/i.test(contentType ?? '')) return inJson
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType ?? '') ? encodeURIComponent : null
}

const inJson = (value: string) => JSON.stringify(value).slice(1, -1)

export const contentTypeOf = ({ headers }: Pick<SmsRequest, 'headers'>) =>
  headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value

/** The request for one message. What is filled in is never looked at for places again. */
export function render(request: SmsRequest, message: Message): Rendered {
  const { method, headers, body } = request
  const encode = encoderOf(contentTypeOf(request))
  return {
    method,
    url: fill(request.url, message, encodeURIComponent),
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    body: method === 'GET' || body === null || !encode ? null : fill(body, message, encode),
  }
}

function fill(template: string, { phone, text }: Message, encode: (value: string) => string) {
  const values = { phone, text, phone_digits: phone.slice(1) }
  return template.replace(place, (_, name: keyof typeof values) => encode(values[name]))
}
