import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { disposableEmail } from './disposable-email'
import { look } from './testing'

const isTold = (email: string | null) => look(disposableEmail, { author: { email } }).length > 0

test('addresses that are gone tomorrow are told with their domain', () => {
  const told = look(disposableEmail, { author: { email: 'x@mailinator.com' } })
  expect(told).toMatchObject([{ reason: 'disposable-email', detail: 'mailinator.com' }])
  expect(isTold('x@anything.mailinator.com')).toBe(true)
  expect(isTold('x@GuerrillaMail.com')).toBe(true)
})

test('the post offices that people use are none of them', () => {
  const domains =
    'gmail.com mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.kz ya.ru rambler.ru outlook.com hotmail.com live.com icloud.com me.com yahoo.com proton.me protonmail.com gmx.de mail.kz nur.kz bk.kz ukr.net tut.by'
  expect(domains.split(' ').filter((domain) => isTold(`a@${domain}`))).toEqual([])
  expect([isTold(null), isTold('nobody')]).toEqual([false, false])
})

// a public list that lies beside the project where it is developed; it is not part of it
const list = new URL('../../../../shared/corpora/disposable_email_blocklist.txt', import.meta.url)
const missing = existsSync(list) ? null : 'the list (../shared/corpora) is not on this machine'

describe.skipIf(missing)(`a list kept by others${missing ? `: ${missing}` : ''}`, () => {
  test('is known but for a few', () => {
    const domains = readFileSync(list, 'utf8').split('\n').filter(Boolean)
    const unknown = domains.filter((domain) => !isTold(`a@${domain}`))
    expect(domains.length).toBeGreaterThan(8_000)
    expect(unknown.length / domains.length).toBeLessThan(0.02)
  })
})
