import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { WayIn } from '@/lib/contract/sites'
import { waysIn } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { connect } from '../embed/connect'
import { startSession } from '../sessions/start-session'
import { actorWith, newSite, newUser } from '../testing'
import { offeredWays } from './offered-ways'

async function siteTaking(change: Partial<Site>): Promise<Site> {
  const { id } = await newSite()
  const [site] = await db
    .update(sites)
    .set({ name: 'Газета', ...change })
    .where(eq(sites.id, id))
    .returning()
  if (!site) throw new Error('no site')
  return site
}

async function comes(site: Site, way: WayIn | undefined, email?: string) {
  const { id } = await newUser({
    name: `Читатель ${newToken()
      .replace(/[^a-z]/g, '')
      .slice(0, 8)}`,
    ...(email && { email }),
  })
  const actor = await actorWith(await startSession(db, id, { way }), site)
  const answer = connect(actor, site, { challenge: hashToken(newToken()) })
  return answer.then(
    () => 'in',
    (problem) => problem.code,
  )
}

test('a reader who has come in by a way that the site takes is not bothered', async () => {
  const site = await siteTaking({ ways: ['code', 'passkey'] })
  expect([await comes(site, 'code'), await comes(site, 'passkey')]).toEqual(['in', 'in'])
})

test('by another way, or nobody knows which, they have to come in anew', async () => {
  const site = await siteTaking({ ways: ['code'] })
  for (const way of [...waysIn.filter((one) => one !== 'code'), undefined]) {
    expect(await comes(site, way)).toBe('way-not-taken')
  }
})

test('where all are taken it does not matter that nobody knows which', async () => {
  expect(await comes(await siteTaking({}), undefined)).toBe('in')
})

test('OpenID Connect from nowhere is none that a site takes', async () => {
  expect(await comes(await siteTaking({}), 'oidc')).toBe('way-not-taken')
})

test('a throw-away address is refused where the site wants that, and only there', async () => {
  const site = await siteTaking({ refusesDisposable: true })
  const address = () =>
    `${newToken()
      .toLowerCase()
      .replace(/[^a-z]/g, 'x')}@sub.mailinator.com`
  expect(await comes(site, 'code', address())).toBe('email-refused')
  expect(await comes(await siteTaking({}), 'code', address())).toBe('in')
  expect(await comes(site, 'code')).toBe('in')
})

test('the window offers what the site takes and this installation has', async () => {
  const site = await siteTaking({ ways: ['code', 'google', 'own', 'phone'] })
  expect(await offeredWays(site)).toEqual({ ways: ['code'], providers: [] })
  expect((await offeredWays(null)).ways).toEqual(['code', 'password', 'passkey'])
  expect((await offeredWays(await siteTaking({ ways: ['own'] }))).ways).toEqual([])
})
