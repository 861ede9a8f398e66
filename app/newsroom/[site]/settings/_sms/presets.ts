import type { SmsRequest } from '@/lib/contract/phone'
import { headersIn } from './headers-in'

/** A gateway's request as it is typed. */
export type RequestDraft = Pick<SmsRequest, 'method' | 'url'> & {
  headers: string
  body: string
  expects: string
}

const form = 'Content-Type: application/x-www-form-urlencoded'

/** How known gateways are asked; what is in capitals is the newsroom's own. */
export const presets: { name: string; draft: RequestDraft }[] = [
  {
    name: 'Mobizon',
    draft: {
      method: 'POST',
      url: 'https://api.mobizon.kz/service/message/sendsmsmessage?output=json&api=v1&apiKey=API_KEY',
      headers: form,
      body: 'recipient={phone_digits}&text={text}',
      expects: '"code":0',
    },
  },
  {
    name: 'SMSC.kz',
    draft: {
      method: 'POST',
      url: 'https://smsc.kz/sys/send.php',
      headers: form,
      body: 'login=LOGIN&psw=PASSWORD&phones={phone}&mes={text}&charset=utf-8&fmt=3',
      expects: '"cnt"',
    },
  },
  {
    name: 'Twilio',
    draft: {
      method: 'POST',
      url: 'https://api.twilio.com/2010-04-01/Accounts/ACCOUNT_SID/Messages.json',
      headers: `${form}\nAuthorization: Basic BASE64_OF_SID_AND_TOKEN`,
      body: 'To={phone}&From=SENDER&Body={text}',
      expects: '',
    },
  },
  {
    name: 'JSON',
    draft: {
      method: 'POST',
      url: 'https://sms.example/send',
      headers: 'Content-Type: application/json\nAuthorization: Bearer API_KEY',
      body: '{"to": "{phone}", "text": "{text}"}',
      expects: '',
    },
  },
]

/** null: its headers are none. */
export function requestFrom({ method, url, headers, body, expects }: RequestDraft): SmsRequest | null {
  const read = headersIn(headers)
  return (
    read && {
      ...{ method, url: url.trim(), headers: read },
      body: method === 'GET' ? null : body,
      expects: expects === '' ? null : expects,
    }
  )
}
