import type { SmsRequest } from '@/lib/contract/phone'
import { refusePrivate } from '@/lib/outbound/public-address'
import { Problem } from '@/lib/problem'
import { anyPlace, contentTypeOf, encoderOf, render } from './template'

type Fault = { path: string; message: string }

const known = ['{phone}', '{phone_digits}', '{text}']
// a token of RFC 9110, and what a value may hold: no line ends, so no header of its own
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const headerValue = /^[\t\x20-\x7e]*$/
// who is asked, and where a request ends, is not for a template to say
const reserved = /^(?:host|content-length|transfer-encoding|connection|expect|upgrade|te|trailer|proxy-.*)$/i
// as hostile as a text can be in each of the forms
const sample = { phone: '+77010000000', text: 'a"b\'c\\d&e=f?g#h%20\r\n{phone}\u2028й' }

/** A gateway that could be asked for something else than it looks like is not kept. Throws `invalid-input`. */
export function refuseTemplate(request: SmsRequest): void {
  const errors = [...ofUrl(request), ...ofHeaders(request), ...ofBody(request), ...ofPlaces(request)]
  if (errors.length > 0) throw new Problem('invalid-input', { errors })
}

function ofUrl({ url }: SmsRequest): Fault[] {
  const path = 'gateway.url'
  const host = /^https:\/\/([^/?#\\]+)/.exec(url)?.[1] ?? ''
  if (!/^[\w.:[\]-]+$/.test(host) || /[\s\p{Cc}#]/u.test(url) || !URL.canParse(url))
    return [{ path, message: 'is not an https address with its host in clear' }]
  try {
    refusePrivate(new URL(url).hostname)
    return []
  } catch {
    return [{ path, message: 'is not on the public internet' }]
  }
}

function ofHeaders({ headers }: SmsRequest): Fault[] {
  const names = headers.map(({ name }) => name.toLowerCase())
  const isKept = ({ name, value }: SmsRequest['headers'][number]) =>
    headerName.test(name) && !reserved.test(name) && headerValue.test(value) && !isPlace(value)
  const wrong = new Set(names).size !== names.length || !headers.every(isKept)
  return wrong ? [{ path: 'gateway.headers', message: 'has one that cannot be sent' }] : []
}

function ofBody(request: SmsRequest): Fault[] {
  if (request.method === 'GET') {
    return request.body === null ? [] : [{ path: 'gateway.body', message: 'is not sent with GET' }]
  }
  const type = contentTypeOf(request)
  if (request.body === null || !encoderOf(type))
    return [{ path: 'gateway.body', message: 'is neither JSON nor a form by its Content-Type' }]
  if (!/json/i.test(type ?? '') || isJson(render(request, sample).body ?? '')) return []
  return [{ path: 'gateway.body', message: 'is no JSON once it is filled in' }]
}

function ofPlaces({ url, body }: SmsRequest): Fault[] {
  const places = [...`${url}\n${body ?? ''}`.matchAll(anyPlace)].map(([place]) => place)
  const has = (place: string) => places.includes(place)
  if (places.some((place) => !known.includes(place)))
    return [{ path: 'gateway.places', message: 'has a place that is not filled in' }]
  if (has('{text}') && (has('{phone}') || has('{phone_digits}'))) return []
  return [{ path: 'gateway.places', message: 'has no place for the number or none for the text' }]
}

const isPlace = (value: string) => known.some((place) => value.includes(place))

function isJson(text: string) {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
