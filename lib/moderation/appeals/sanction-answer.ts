import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { inLine } from '@/lib/text/plain-text'
import { statementUrl } from '../reasons/statement-parts'

/** Whoever appealed against a sanction reads the answer in a mail: a bell may be closed to them. */
export async function mailAnswer(tx: Tx, siteId: string, appealId: string) {
  const [found] = await tx
    .select({
      ...{ to: users.email, language: users.language, sanctionId: appeals.sanctionId },
      ...{ outcome: appeals.outcome, answer: appeals.answer, name: sites.name, slug: sites.slug },
    })
    .from(appeals)
    .innerJoin(sites, eq(sites.id, appeals.siteId))
    .innerJoin(users, and(eq(users.id, appeals.authorId), isNotNull(users.emailVerified)))
    .where(and(eq(appeals.siteId, siteId), eq(appeals.id, appealId)))
  if (!found?.to || !found.outcome || !found.sanctionId) return
  const { to, language, outcome, answer, slug } = found
  const t = emailTranslator(language)
  const site = inLine(found.name)
  const letter = mail({
    ...{ to, language },
    subject: t(`statement.sanction.${outcome}.subject`, { site }),
    lead: t(`statement.sanction.${outcome}.lead`, { site }),
    notes: [
      t('statement.answer', { answer: answer ?? '' }),
      ...(outcome === 'refused' ? [t('statement.redress')] : []),
    ],
    ways: [{ url: statementUrl(slug, found.sanctionId), label: t('statement.read') }],
  })
  await send(tx, 'mail', letter)
}
