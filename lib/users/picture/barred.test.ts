import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sanctions } from '@/db/schema/sanctions'
import { newMember, newSite } from '@/lib/accounts/testing'
import type { Site } from '@/lib/sites/find-site'
import { setPicture } from './set-picture'
import { plainPng } from './testing'

async function hiddenAt(site: Site, userId: string) {
  const [member] = await db
    .select({ at: members.pictureHiddenAt })
    .from(members)
    .where(and(eq(members.siteId, site.id), eq(members.userId, userId)))
  return member?.at
}

test('who is banned shows the site no other picture', async () => {
  const site = await newSite()
  const [admin, reader] = [await newMember(site, 'admin'), await newMember(site, 'reader')]
  await setPicture(reader.actor, plainPng(40, 40))
  expect(await hiddenAt(site, reader.id)).toBeNull()
  const ban = { siteId: site.id, id: v7(), userId: reader.id, kind: 'ban', reason: 'abuse' } as const
  await db.insert(sanctions).values({ ...ban, letter: 'Письмо', givenBy: admin.id, confirmedAt: new Date() })
  await setPicture(reader.actor, plainPng(40, 40))
  expect(await hiddenAt(site, reader.id)).toBeInstanceOf(Date)
})
