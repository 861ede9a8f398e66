import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { SanctionKind } from '@/lib/contract/readers'
import type { InLanguages } from '@/lib/contract/reasons'
import type { Jobs } from '@/lib/jobs/queues'
import { send } from '@/lib/jobs/send'
import { groundsOf } from '@/lib/moderation/reasons/grounds-of'
import { statementParts } from '@/lib/moderation/reasons/statement-parts'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { inLine } from '@/lib/text/plain-text'
import { type Addressee, findAddressee } from './addressee'

type Moment = Extract<Jobs['notify'], { kind: 'sanction' }>

/** A sanction's letter to its reader, and the news of its end: mails that nobody switches off. */
export async function mailSanction(tx: Tx, { siteId, sanctionId, moment }: Moment) {
  const row = await find(tx, siteId, sanctionId)
  const to = row && (await findAddressee(tx, siteId, row.userId))
  if (!row || !to) return
  // what was lifted early does not end a second time
  if (moment === 'lifted' ? !row.isLifted : row.isLifted) return
  if (moment === 'ended' && !row.isOver) return
  await send(tx, 'mail', moment === 'given' ? givenMail(row, to) : endMail(moment, to))
}

function givenMail(row: Row, to: Addressee) {
  const t = emailTranslator(to.language)
  const at = new Date(row.at)
  const grounds = groundsOf({ ...row, automated: false, at })
  const { slug, timeZone } = row
  const statement = { grounds, id: row.id, at: at.toISOString() }
  const { notes, ways } = statementParts(statement, { language: to.language, site: { slug, timeZone } })
  const [lead = '', ...rest] = paragraphsOf(row.letter ?? '')
  return mail({
    ...{ to: to.email, language: to.language, lead, ways },
    subject: t(`sanction.${row.kind}.subject`, { site: inLine(to.site.name) }),
    notes: [...rest, ...notes.slice(1)],
  })
}

function endMail(moment: 'lifted' | 'ended', { email, language, site }: Addressee) {
  const t = emailTranslator(language)
  const values = { site: inLine(site.name) }
  const subject = t(`sanction.${moment}.subject`, values)
  return mail({ to: email, language, subject, lead: t(`sanction.${moment}.lead`, values), notes: [] })
}

const paragraphsOf = (letter: string) => letter.split(/\n+/).map(inLine).filter(Boolean)

type Row = {
  id: string
  userId: string
  kind: SanctionKind
  letter: string | null
  reason: string
  names: InLanguages | null
  sentences: InLanguages | null
  houseRule: InLanguages | null
  houseRulesUrl: string | null
  slug: string
  timeZone: string
  at: string
  isLifted: boolean
  isOver: boolean
}

async function find(tx: Tx, siteId: string, id: string) {
  const [row] = await tx.execute<Row>(sql`
    select s.id, s.user_id as "userId", s.kind, s.letter, s.reason, r.names, r.sentences, r.house_rule as "houseRule",
      site.house_rules_url as "houseRulesUrl", site.slug, site.time_zone as "timeZone",
      to_char(greatest(s.starts_at, s.confirmed_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      s.lifted_at is not null as "isLifted", coalesce(s.ends_at <= now(), false) as "isOver"
    from sanctions s
    join sites site on site.id = s.site_id
    left join site_reasons r on r.site_id = s.site_id and r.code = s.reason
    where s.site_id = ${siteId} and s.id = ${id} and s.confirmed_at is not null`)
  return row ?? null
}
