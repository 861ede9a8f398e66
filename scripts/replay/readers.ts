import { and, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'
import { skeleton } from '@/lib/text/skeleton'

/** Sessions of so many readers of the demo, who are registered where they are not yet. Refuses outside the demo. */
export async function startReaders(siteId: string, count: number): Promise<string[]> {
  demoOnly()
  const wanted = Array.from({ length: count }, (_, place) => `Читатель ${String(place + 1).padStart(2, '0')}`)
  await register(siteId, wanted)
  const rows = await db
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.siteId, siteId), inArray(members.displayName, wanted)))
    .orderBy(members.displayName)
  return Promise.all(rows.map(({ id }) => startSession(db, id)))
}

/** A session of the demo's moderator. Refuses outside the demo. */
export async function startModerator(siteId: string): Promise<string> {
  demoOnly()
  const [moderator] = await db
    .select({ id: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.siteId, siteId), eq(members.role, 'moderator'), eq(users.demo, true)))
  if (!moderator) throw new SettingsError('the demo has no moderator any more')
  return startSession(db, moderator.id)
}

/** Nobody's session is started for them anywhere else. */
export function demoOnly() {
  if (env.mode !== 'demo')
    throw new SettingsError('comments are replayed in the demo alone, never in production')
}

async function register(siteId: string, names: string[]) {
  const people = names.map((name, place) => ({
    id: v7(),
    name,
    email: `reader${place + 1}@demo.pikir.example`,
  }))
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(users)
      .values(people.map((person) => ({ ...person, demo: true, emailVerified: new Date() })))
      .onConflictDoNothing()
      .returning({ userId: users.id, name: users.name })
    if (made.length === 0) return
    const rows = made.map(({ userId, name }) => ({
      userId,
      displayName: name ?? '',
      nameSkeleton: skeleton(name ?? ''),
    }))
    await tx.insert(members).values(rows.map((row) => ({ ...row, siteId, role: 'reader' as const })))
  })
}
