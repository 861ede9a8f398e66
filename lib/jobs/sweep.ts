import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** What nobody can use any more, by the database's clock. */
const expired = [
  sql`delete from verification_tokens where expires < now()`,
  sql`delete from challenges where expires_at < now()`,
  sql`delete from connect_codes where expires_at < now()`,
  sql`delete from sessions where expires < now()`,
  sql`delete from spent_tokens where expires_at < now()`,
  sql`delete from sign_in_counts where minute < now() - interval '8 days'`,
  sql`delete from password_tries where last_at < now() - interval '1 day' and blocked_until is distinct from 'infinity'`,
  sql`delete from sms_counts where day < current_date - 30`,
  sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`,
  sql`delete from changes where at < now() - interval '1 hour'`,
  sql`delete from text_prints where at < now() - interval '1 hour'`,
  // slow mode looks back an hour at most
  sql`delete from turns where taken_at < now() - interval '1 hour'`,
  sql`delete from replays where created_at < now() - interval '1 day'`,
  sql`delete from traces where last_at < now() - interval '90 days'`,
  sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`,
]

/** The job `sweep`. */
export async function sweep() {
  for (const statement of expired) await db.execute(statement)
}
