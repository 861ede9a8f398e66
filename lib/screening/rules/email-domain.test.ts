import { expect, test } from 'vitest'
import { emailDomain } from './email-domain'
import { look } from './testing'

const told = (email: string | null) =>
  look(emailDomain, { author: { email } }, { domains: ['spam.example', 'почта.рф'] }).map(
    ({ detail }) => detail,
  )

test('addresses at a listed domain are told with it, also under it and in the other spelling', () => {
  expect(told('a@spam.example')).toEqual(['spam.example'])
  expect(told('a@mx.SPAM.example')).toEqual(['mx.SPAM.example'])
  expect(told('a@xn--80a1acny.xn--p1ai')).toEqual(['xn--80a1acny.xn--p1ai'])
  expect(told('"a@b"@spam.example')).toEqual(['spam.example'])
})

test('others are not, nor is nobody’s', () => {
  for (const email of ['a@nospam.example', 'a@spam.example.kz', 'spam.example@mail.kz', 'a@', '', null])
    expect(told(email)).toEqual([])
})
