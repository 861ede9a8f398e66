import { desc, notInArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { mailbox } from '@/db/schema/mailbox'
import type { Jobs } from '@/lib/jobs/queues'

export type KeptMail = typeof mailbox.$inferSelect

/** More than anybody reads, and less than a demo that runs for a year. */
const most = 200

const newest = () => db.select().from(mailbox).orderBy(desc(mailbox.keptAt), desc(mailbox.id)).limit(most)

/** Keeps what cannot be sent; the same job twice is one mail. */
export async function keepMail({ to, subject, text, html }: Jobs['mail'], id: string) {
  await db.insert(mailbox).values({ id, to, subject, text, html }).onConflictDoNothing()
  await db
    .delete(mailbox)
    .where(notInArray(mailbox.id, db.select({ id: newest().as('newest').id }).from(newest().as('newest'))))
}

/** Newest first. */
export const listMail = (): Promise<KeptMail[]> => newest()
