import { v7 } from 'uuid'
import type { Db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { sessionCookie } from '@/lib/auth/cookies'
import { threadIdOf } from '@/lib/threads/rules'
import { joinSite } from '@/lib/users/join-site'

let made = 0

/** Rows and sessions, ahead of any server. */
export async function newsroomIn(db: Db) {
  const slug = `room-${process.pid}-${++made}`
  const [site] = await db
    .insert(sites)
    .values({
      id: v7(),
      slug,
      name: 'Газета',
      language: 'ru',
      timeZone: 'Asia/Almaty',
      origins: ['https://news.example'],
      moderationMode: 'post',
    })
    .returning()
  if (!site) throw new Error('the site was not made')
  const newMember = async (role: 'reader' | 'moderator') => {
    const id = v7()
    await db.insert(users).values({ id, name: `Анна ${id}`, email: `${id}@people.example` })
    await db.transaction((tx) => joinSite(tx, site, { userId: id, role }))
    return `${sessionCookie}=${await startSession(db, id, { second: role !== 'reader' })}`
  }
  const page = (key: string) => ({ key, url: `https://news.example/${key}`, title: key })
  return {
    slug,
    author: await newMember('reader'),
    moderator: await newMember('moderator'),
    page,
    thread: (key: string) => `/api/v1/sites/${slug}/threads/${threadIdOf(site.id, key)}`,
    stream: (key: string) => `/live/${slug}/${threadIdOf(site.id, key)}`,
    decisions: (id: string) => `/api/v1/sites/${slug}/comments/${id}/decisions`,
  }
}
