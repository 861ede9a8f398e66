import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { type PersonKey, people } from './people'
import { minutesAfter } from './spoken'

/** Everybody of the demo, as users and as members; returns their ids. */
export async function insertPeople(
  tx: Tx,
  { siteId, now, skeleton }: { siteId: string; now: Date; skeleton: (name: string) => string },
) {
  const rows = people.map((person, place) => {
    const joinedAt = minutesAfter(now, -60 * 24 * (400 - 21 * place))
    return { ...person, joinedAt, id: v7({ msecs: joinedAt.getTime() }) }
  })
  await tx.insert(users).values(
    rows.map(({ id, name, email, language, joinedAt }) => ({
      id,
      name,
      email,
      language,
      emailVerified: joinedAt,
      createdAt: joinedAt,
      demo: true,
    })),
  )
  await tx.insert(members).values(
    rows.map(({ id, name, role, joinedAt }) => ({
      siteId,
      userId: id,
      role,
      joinedAt,
      displayName: name,
      nameSkeleton: skeleton(name),
    })),
  )
  return Object.fromEntries(rows.map(({ key, id }) => [key, id])) as Record<PersonKey, string>
}
