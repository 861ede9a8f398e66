import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { connect } from '@/lib/accounts/embed/connect'
import { redeem } from '@/lib/accounts/embed/redeem'
import { actorWith, newSite, newUser, signIn } from '@/lib/accounts/testing'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { endOneSession, endOtherSessions } from './end-session'
import { listSessions } from './list-sessions'
import { startSession } from './start-session'

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

async function twoBrowsers() {
  const { id } = await newUser()
  const elsewhere = await startSession(db, id, { from: { agent: phone, address: '2.132.0.1' } })
  return { id, elsewhere, here: await signIn(id) }
}

test('who is signed in sees where, this browser first', async () => {
  const { here, elsewhere } = await twoBrowsers()
  const site = await newSite('Дала')
  const verifier = newToken()
  const there = await actorWith(elsewhere)
  const { code } = await connect(there, site, { challenge: hashToken(verifier) })
  await redeem(site, { code, verifier })

  expect(await listSessions(here.actor)).toMatchObject([
    { isThis: true, browser: null, system: null, country: null, sites: [] },
    { isThis: false, browser: 'Chrome', system: 'Android', isHandheld: true, country: 'KZ', sites: ['Дала'] },
  ])
  expect(await listSessions(there)).toMatchObject([{ browser: 'Chrome', isThis: true }, { isThis: false }])
})

test('one browser is signed out from another, with what hangs on it', async () => {
  const { here, elsewhere } = await twoBrowsers()
  const [, other] = await listSessions(here.actor)
  await endOneSession(here.actor, other?.id ?? '')
  expect(await actorWith(elsewhere)).toEqual({ kind: 'visitor' })
  expect(await actorWith(here.token)).toMatchObject({ kind: 'reader' })
  await expect(endOneSession(here.actor, other?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
})

test('nobody signs out somebody else', async () => {
  const [own, others] = [await twoBrowsers(), await twoBrowsers()]
  const [theirs] = await listSessions(others.here.actor)
  await expect(endOneSession(own.here.actor, theirs?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
  await endOtherSessions(own.here.actor)
  expect(await listSessions(others.here.actor)).toHaveLength(2)
})

test('all others are signed out at once', async () => {
  const { id, here } = await twoBrowsers()
  await startSession(db, id)
  await endOtherSessions(here.actor)
  expect(await listSessions(here.actor)).toMatchObject([{ isThis: true }])
})

test('inside a publisher’s page nobody is told where else, and nothing is ended', async () => {
  const { here } = await twoBrowsers()
  if (here.actor.kind !== 'reader') throw new Error('not signed in')
  const embedded = { ...here.actor, from: 'embed' } as const
  for (const act of [listSessions, endOtherSessions, (actor: typeof embedded) => endOneSession(actor, '')])
    await expect(act(embedded)).rejects.toMatchObject({ code: 'forbidden' })
})
