import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { unsubscribeToken } from '@/lib/notifications/unsubscribe-token'
import { loggedPath } from './logged-path'
import { ask, newPerson, newSite } from './testing'

const lib = join(import.meta.dirname, '..')
const sources = readdirSync(lib, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(({ parentPath, path, name }) => readFileSync(join(parentPath ?? path, name), 'utf8'))

/** Every address of ours that the server writes, up to its fragment, which no server and no log is sent. */
const addresses = sources.flatMap((text) =>
  [...text.matchAll(/\$\{env\.publicUrl\}([^\s`'"<>#]*)/g)].map(([, path = '']) => path),
)

test('what is mailed leads to pages by names and ids: the one secret in a path is for mail programs, and ends mails', () => {
  expect(addresses.length).toBeGreaterThan(10)
  const secret = addresses.filter((path) => /token|code|secret|verifier|password/i.test(path))
  const named = secret.map((path) => path.replace(/\$\{token\}$/, '…'))
  expect(named.sort()).toEqual(['/api/v1/unsubscribe/…'])
})

test('that one is not logged', () => {
  expect(loggedPath('/api/v1/unsubscribe/abc-DEF_1')).toBe('/api/v1/unsubscribe/[token]')
  expect(loggedPath('/unsubscribe/abc?x=1')).toBe('/unsubscribe/[token]')
  expect(loggedPath('/api/auth/callback/oidc?code=abc&state=def')).toBe('/api/auth/callback/oidc')
  expect(loggedPath('/connect?site=a#code=b')).toBe('/connect')
  expect(loggedPath('/api/v1/sites/a/threads/b/comments')).toBe('/api/v1/sites/a/threads/b/comments')
})

test.each(['GET', 'HEAD'])('a program that looks where it leads (%s) ends nothing', async (method) => {
  const site = await newSite()
  const reader = await newPerson('Айгерім', site)
  const token = unsubscribeToken({ siteId: site.id, userId: reader.id, subject: 'reply' })
  const answer = await ask(`/unsubscribe/${token}`, null, { method })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/unsubscribe#${token}`])
  const [member] = await raw`select notify from members where user_id = ${reader.id}`
  expect(member?.notify).toEqual({})
})
