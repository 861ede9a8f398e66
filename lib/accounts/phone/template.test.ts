import { expect, test } from 'vitest'
import type { SmsRequest } from '@/lib/contract/phone'
import { render } from './template'

const message = {
  phone: '+77012345678',
  text: '123456 — "код"\\, a&b=c?d#e %20 {phone}\r\nX-Evil: 1\n\n@comments.test #123456',
}
const request = (over: Partial<SmsRequest>): SmsRequest => ({
  method: 'POST',
  url: 'https://sms.example/send',
  headers: [{ name: 'Content-Type', value: 'application/json; charset=utf-8' }],
  body: null,
  expects: null,
  ...over,
})

test('in an address a text stays one parameter', () => {
  const { url, body } = render(
    request({ method: 'GET', url: 'https://sms.example/s/{phone_digits}?to={phone}&mes={text}&fmt=3' }),
    message,
  )
  const { pathname, searchParams, hash, host } = new URL(url)
  expect([host, pathname, hash, body]).toEqual(['sms.example', '/s/77012345678', '', null])
  expect([...searchParams]).toEqual([
    ['to', message.phone],
    ['mes', message.text],
    ['fmt', '3'],
  ])
})

test('in JSON it stays one string', () => {
  const { body } = render(
    request({ body: '{"to":{phone_digits},"list":["{phone}"],"text":"<{text}>","n":{"a":{}}}' }),
    message,
  )
  expect(JSON.parse(body ?? '')).toEqual({
    ...{ to: 77012345678, list: [message.phone], text: `<${message.text}>`, n: { a: {} } },
  })
})

test('in a form it stays one field', () => {
  const headers = [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }]
  const { body } = render(request({ headers, body: 'To={phone}&From=Pikir&Body={text}' }), message)
  expect([...new URLSearchParams(body ?? '')]).toEqual([
    ['To', message.phone],
    ['From', 'Pikir'],
    ['Body', message.text],
  ])
})

test('what is filled in is not looked at for places again', () => {
  const { url } = render(request({ url: 'https://sms.example/?t={text}&p={phone}' }), {
    phone: '+7701',
    text: '{phone}{text}',
  })
  expect(new URL(url).searchParams.get('t')).toBe('{phone}{text}')
})
