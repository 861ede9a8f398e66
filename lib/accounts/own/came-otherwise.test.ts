import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { accounts } from '@/db/schema/users'
import { startEmbedSession } from '@/lib/accounts/embed/start-embed-session'
import { newMember } from '@/lib/accounts/testing'
import { hashToken } from '@/lib/auth/tokens'
import { viewer } from '@/lib/auth/viewer'
import { comeIn, newPublisher, sign } from './testing'

test('who is in by a code goes on by the publisher’s word once it has spoken, and is out when it signs them out', async () => {
  const { site, key } = await newPublisher()
  const { id, token } = await newMember(site, 'reader')
  const sub = v7()
  const account = { provider: `own.${site.id}`, providerAccountId: `https://news.test ${sub}` }
  await db.insert(accounts).values({ userId: id, type: 'own', ...account })
  const former = await startEmbedSession(db, { siteId: site.id, userId: id, sessionToken: hashToken(token) })
  const embed = await comeIn(site, await sign(site, key, { sub }), former)
  const now = await viewer({ embed: embed ?? '', fromEmbed: true }, site.id)
  expect(now).toMatchObject({ userId: id, began: { way: 'own' } })
  expect(await viewer({ embed: former, fromEmbed: true }, site.id)).toEqual({ kind: 'visitor' })
})
