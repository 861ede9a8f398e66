import type { SmsRequest } from '@/lib/contract/phone'

/** One header a line, "Name: value"; null: a line is none. */
export function headersIn(text: string): SmsRequest['headers'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim(), isOne: colon > 0 }
  })
  if (!headers.every(({ isOne }) => isOne)) return null
  return headers.map(({ name, value }) => ({ name, value }))
}
