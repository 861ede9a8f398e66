import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { type NewReport, newReport } from '@/lib/contract/reports'
import { wordsOf } from '@/lib/moderation/reports/notice'
import { insertReport, markReported } from '@/lib/moderation/reports/queries'
import type { Site } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { newMember, newSite, plant } from './plant'

// cards that are filled at the same time
const atOnce = 5

/** As many words of readers, and of notifiers, as a card shows. */
export const perCard = 10

export type Reported = { site: Site; cards: number; notes: number; notices: number }

/** Each payload as a note of somebody who reports and as the fields of a notice, wherever it is let in. */
export async function plantReports(payloads: string[]): Promise<Reported> {
  const site = await newSite('hostile-reports', 'post')
  const reported = { site, cards: Math.ceil(payloads.length / perCard), notes: 0, notices: 0 }
  const people = await Promise.all(
    Array.from({ length: perCard + 1 }, (_, n) => newMember([site], `Мирный свидетель ${n}`)),
  )
  const [writer = '', ...witnesses] = people.map((id) => id ?? '')
  const cards = Array.from({ length: reported.cards }, (_, card) => card)
  for (let from = 0; from < cards.length; from += atOnce) {
    const some = cards.slice(from, from + atOnce)
    await Promise.all(some.map((card) => plantCard(card)))
  }
  return reported

  async function plantCard(card: number) {
    const [key, title] = [`reported-${card}`, `Мирная статья ${card}`]
    await plant(site, writer, { key, text: 'Мирный текст', title })
    const subject = { siteId: site.id, commentId: await commentIn(site, key) }
    const batch = payloads.slice(card * perCard, (card + 1) * perCard)
    const said = await Promise.all(
      batch.map(async (payload, place) => ({
        note: await say(witnesses[place] ?? null, subject, { reason: 'other', note: payload }),
        notice: await say(null, subject, { reason: 'illegal', notice: noticeOf(payload) }),
      })),
    )
    reported.notes += said.filter(({ note }) => note).length
    reported.notices += said.filter(({ notice }) => notice).length
  }
}

async function commentIn(site: Site, key: string) {
  const [comment] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.siteId, site.id), eq(comments.threadId, threadIdOf(site.id, key))))
  return comment?.id ?? ''
}

/** What of it each field takes, and peaceful words elsewhere. */
function noticeOf(payload: string): NonNullable<NewReport['notice']> {
  const email = `${v7()}@people.example`
  const peaceful = {
    explanation: 'Мирное объяснение',
    name: 'Имя',
    law: null,
    email,
    goodFaith: true as const,
  }
  const takes = (change: object) =>
    newReport.safeParse({ reason: 'illegal', notice: { ...peaceful, ...change } }).success ? change : {}
  return {
    ...peaceful,
    ...takes({ name: payload }),
    ...takes({ law: payload }),
    ...takes({ explanation: payload.padEnd(10, '.') }),
    ...takes({ email: payload }),
  }
}

type Subject = { siteId: string; commentId: string }

/** As it is kept; mails about it are tested elsewhere. */
async function say(reporterId: string | null, subject: Subject, said: NewReport) {
  const report = newReport.safeParse(said)
  if (!report.success) return false
  const words = wordsOf(report.data, 'ru')
  await db.transaction(async (tx) => {
    await insertReport(tx, { ...subject, ...words, id: v7(), reporterId, revision: 1 })
    await markReported(tx, subject)
  })
  return true
}
