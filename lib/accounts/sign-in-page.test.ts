import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { linkingPath } from './link/linking-path'
import { signInPageOf } from './sign-in-page'

const ours = env.publicUrl

test('a failure leads back to where sign-in began, with what was asked for', () => {
  expect(signInPageOf(`${ours}/sign-in?next=%2Faccount&x=1`)).toBe('/sign-in?next=%2Faccount')
  expect(signInPageOf(`${ours}/connect?site=a&challenge=b&lang=kk&return=c&error=d`)).toBe(
    '/connect?site=a&challenge=b&lang=kk&return=c',
  )
  expect(signInPageOf(`${ours}${linkingPath}`)).toBe('/account?linked=failed')
})

test.each([
  undefined,
  '',
  'https://evil.example/sign-in?next=%2Fx',
  `${ours}.evil.example/sign-in?next=%2Fx`,
  `${ours}@evil.example/connect?site=a`,
  '//evil.example/connect?site=a',
  '/\\evil.example/connect?site=a',
  'javascript:alert(1)',
  `${ours}//evil.example/sign-in`,
  `${ours}/newsroom/altyn`,
  `${ours}/toString`,
  `${ours}/constructor?next=x`,
])('%j leads to the sign-in page and nowhere else', (address) => {
  expect(signInPageOf(address)).toBe('/sign-in')
})
