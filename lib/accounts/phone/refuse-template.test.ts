import { expect, test } from 'vitest'
import type { SmsRequest } from '@/lib/contract/phone'
import { refuseTemplate } from './refuse-template'
import { jsonRequest } from './testing'

const json = { name: 'Content-Type', value: 'application/json' }
const form = { name: 'Content-Type', value: 'application/x-www-form-urlencoded' }
const get: SmsRequest = {
  ...{ method: 'GET', body: null, headers: [], expects: null },
  url: 'https://smsc.kz/sys/send.php?login=l&psw=p&phones={phone}&mes={text}',
}

/** The places of what is wrong with it. */
function faultsOf(over: Partial<SmsRequest>, base = jsonRequest): string[] {
  try {
    refuseTemplate({ ...base, ...over })
    return []
  } catch (error) {
    const { extra } = error as { extra: { errors: { path: string }[] } }
    return extra.errors.map(({ path }) => path.replace('gateway.', ''))
  }
}

test('requests as gateways want them are kept', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({}, get)).toEqual([])
  expect(faultsOf({ headers: [form], body: 'To={phone}&Body={text}' })).toEqual([])
  expect(faultsOf({ body: '{"to":{phone_digits},"m":[{"text":"{text}"}]}' })).toEqual([])
  expect(faultsOf({ url: 'https://sms.example:8443/{phone}?x=%7B' })).toEqual([])
})

test.each([
  'http://sms.example/',
  'https:/sms.example/',
  'https:///sms.example/',
  'ftp://sms.example/',
  'https://{phone}.example/',
  'https://sms.example{text}/',
  'https://user:secret@sms.example/',
  'https://sms.example\r\nHost: evil.example/',
  'https://sms.example/a b',
  'https://sms.example/#{text}',
  'https://sms.example:99999/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://10.0.0.1:8443/send',
  'https://169.254.169.254/latest',
])('nothing is ever sent to %j', (url) => expect(faultsOf({ url })).toEqual(['url']))

test.each([
  { name: 'X-Key', value: 'a\r\nX-Evil: 1' },
  { name: 'X-Key', value: 'a\nb' },
  { name: 'X-Key', value: 'ключ' },
  { name: 'X-Key\r\nX-Evil', value: 'a' },
  { name: 'X Key', value: 'a' },
  { name: 'X-Key:', value: 'a' },
  { name: 'Host', value: 'evil.example' },
  { name: 'content-length', value: '0' },
  { name: 'Transfer-Encoding', value: 'chunked' },
  { name: 'Connection', value: 'keep-alive' },
  { name: 'X-Text', value: '{text}' },
  { name: 'X-Phone', value: '{phone}' },
  { name: 'content-type', value: 'text/plain' },
])('the header %j is not sent', (header) =>
  expect(faultsOf({ headers: [json, header] })).toEqual(['headers']),
)

test.each([
  [[json], '{"to":"{phone}","text":{text}}'],
  [[json], '{"to":{phone},"text":"{text}"}'],
  [[json], '{"to":"{phone}","text":"{text}"'],
  [[{ name: 'Content-Type', value: 'text/xml' }], '<to>{phone}</to><text>{text}</text>'],
  [[], '{"to":"{phone}","text":"{text}"}'],
  [[json], null],
])('with %j the body %j is refused', (headers, body) => expect(faultsOf({ headers, body })).toContain('body'))

test('what would be sent without number or text, or with a place left open, is refused', () => {
  expect(faultsOf({ body: '{"to":"{phone}"}' })).toEqual(['places'])
  expect(faultsOf({ body: '{"text":"{text}"}' })).toEqual(['places'])
  expect(faultsOf({ body: '{"to":"{phone}","text":"{text}","from":"{sender}"}' })).toEqual(['places'])
  expect(faultsOf({ body: 'x' }, get)).toEqual(['body'])
})
