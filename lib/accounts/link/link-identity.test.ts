import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { atOneInstant } from '@/db/testing/at-one-instant'
import type { Actor } from '@/lib/auth/actor'
import { startFirstSession } from '../first-session'
import { findHolder, type Identity } from '../identity'
import { actorWith, newUser, signIn } from '../testing'
import { linkIdentity } from './link-identity'
import { newPass, readPass } from './pass'

/** Somebody who has just proven to a provider who they are, to have it added. */
async function linking(identity: Identity) {
  const { actor } = await signIn((await newUser()).id)
  const session = actor.kind === 'reader' ? actor.session : ''
  const pass = readPass('link', newPass('link', { session, subject: 'google' }), session)
  if (!pass) throw new Error('no pass')
  return async () => (await linkIdentity(actor, identity, pass)).userId
}

const newIdentity = () => ({ provider: 'google', providerAccountId: v7() })
const idOf = (actor: Actor) => (actor.kind === 'reader' ? actor.userId : null)

const values = <One>(done: PromiseSettledResult<One>[]) =>
  done.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))

test('of two accounts that add one person of a provider at one instant one has it, and both learn whose it is', async () => {
  const identity = newIdentity()
  const done = await atOneInstant('accounts', [await linking(identity), await linking(identity)])
  const holder = await findHolder(db, identity)
  expect(values(done)).toEqual([holder, holder])
})

test('whoever is added to an account while they come in for the first time has one account', async () => {
  const identity = newIdentity()
  const newcomer = { id: v7(), name: 'Кто-то', email: null }
  const link = await linking(identity)
  const comeIn = async () => idOf(await actorWith(await startFirstSession(newcomer, identity, {})))
  const done = await atOneInstant('accounts', [link, comeIn])
  const holder = await findHolder(db, identity)
  expect(values(done)).toEqual([holder, holder])
})
