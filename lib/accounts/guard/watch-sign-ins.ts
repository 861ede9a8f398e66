import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { spentTokens } from '@/db/schema/ways'
import type { Jobs } from '@/lib/jobs/queues'
import { send } from '@/lib/jobs/send'
import { log } from '@/lib/log'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { type Addressee, listAdminAddresses } from '@/lib/users/list-admin-addresses'
import { type Failures, isWave, readFailures } from './wave'

// hours in which the same people are not told again
const quietFor = 6

/** The job `watch-sign-ins`: while somebody stuffs passwords the log says so, and administrators of all sites are told once. */
export async function watchSignIns() {
  const failures = await readFailures()
  if (!isWave(failures)) return
  log.warn({ failed: failures.lately, usual: failures.usual }, 'sign-in: many failures')
  await db.transaction(async (tx) => {
    if (!(await isTurn(tx))) return
    for (const to of await listAdminAddresses(tx)) await send(tx, 'mail', waveMail(to, failures))
  })
}

async function isTurn(tx: Tx) {
  const expiresAt = sql`now() + make_interval(hours => ${quietFor})`
  const taken = await tx
    .insert(spentTokens)
    .values({ hash: 'administrators told of a wave', expiresAt })
    .onConflictDoUpdate({
      target: spentTokens.hash,
      set: { expiresAt },
      setWhere: sql`${spentTokens.expiresAt} < now()`,
    })
    .returning({ hash: spentTokens.hash })
  return taken.length > 0
}

function waveMail(to: Addressee, { lately, usual }: Failures): Jobs['mail'] {
  const t = emailTranslator(to.language)
  return mail({
    to: to.email,
    language: to.language,
    subject: t('wave.subject'),
    lead: t('wave.lead', { failed: lately, usual }),
    notes: [t('wave.done'), t('wave.staff')],
  })
}
