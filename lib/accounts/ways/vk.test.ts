import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { accounts } from '@/db/schema/users'
import { siteProviders } from '@/db/schema/ways'
import { seal } from '@/lib/auth/seal'
import type { Site } from '@/lib/sites/find-site'
import { newSite } from '../testing'
import { isIn, newVisit, ours, place, whoIsIn } from '../testing-visit'
import { secretPlace } from './find-provider'
import { startVk } from './testing-vk'

const kinds = ['yandex', 'vk', 'github'] as const
let site: Site
let vk: Awaited<ReturnType<typeof startVk>>

beforeAll(async () => {
  vk = await startVk()
  site = await newSite('Газета со своим VK')
  await db
    .update(sites)
    .set({ ways: [...kinds] })
    .where(eq(sites.id, site.id))
  for (const kind of kinds) {
    const sealedSecret = seal('a secret of VK', secretPlace(site.id, kind))
    await db.insert(siteProviders).values({ siteId: site.id, kind, clientId: '51700000', sealedSecret })
  }
})
beforeEach(() => {
  vk.tokensFor = null
})
afterAll(() => vk.stop())

const visit = () => newVisit({ provider: `${site.slug}.vk`, elsewhere: vk.elsewhere })
const failed = (answer: Response) => expect(place(answer)).toContain('error=')

test('a reader comes in by VK ID, with the name there and no address', async () => {
  vk.person = { user_id: '210700286', first_name: 'Айгерим', last_name: 'Сапарова' }
  const browser = visit()
  expect(place(await browser.goThrough('/account'))).toBe(`${ours}/account`)
  const person = await whoIsIn(browser)
  expect(person).toMatchObject({ name: 'Айгерим Сапарова', email: null })
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.userId, person?.id ?? ''))
  expect(account).toMatchObject({ provider: 'vk', providerAccountId: '210700286', access_token: null })
})

test('a number in the place of an id is the same person', async () => {
  vk.person = { user_id: '77', first_name: 'Нурлан' }
  const [first, again] = [visit(), visit()]
  await first.goThrough()
  vk.person = { user_id: 77, first_name: 'Нурлан' }
  await again.goThrough()
  expect((await whoIsIn(again))?.id).toBe((await whoIsIn(first))?.id)
})

test.each(kinds)('%s is asked with state and with proof of the browser that asked', async (kind) => {
  const asked = new URL(await newVisit({ provider: `${site.slug}.${kind}` }).goToProvider())
  expect(asked.searchParams.get('state')).toHaveLength(43)
  expect(asked.searchParams.get('code_challenge')).toHaveLength(43)
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
})

test.each([
  ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ['no device', (url: URL) => url.searchParams.delete('device_id')],
  ['another device', (url: URL) => url.searchParams.set('device_id', 'another')],
  ['no code', (url: URL) => url.searchParams.delete('code')],
  ['another code', (url: URL) => url.searchParams.set('code', 'another')],
])('an answer with %s lets nobody in', async (_, change) => {
  const browser = visit()
  const url = new URL(await browser.comeBack())
  change(url)
  failed(await browser.open(url.href))
  expect(isIn(browser)).toBe(false)
})

test('an answer that another browser got lets nobody in', async () => {
  const [thief, victim] = [visit(), visit()]
  const theirs = await thief.comeBack()
  await victim.comeBack()
  failed(await victim.open(theirs))
  expect(isIn(victim)).toBe(false)
})

test('tokens that answer another question are not taken, and neither is somebody without an id', async () => {
  const browser = visit()
  vk.tokensFor = 'another question'
  failed(await browser.goThrough())
  vk.tokensFor = null
  vk.person = { user_id: '' }
  failed(await browser.goThrough())
  expect(isIn(browser)).toBe(false)
})
