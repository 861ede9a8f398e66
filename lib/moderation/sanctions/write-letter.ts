import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Language } from '@/lib/contract/fields'
import type { Letter, SanctionKind } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { emailTranslator } from '@/lib/text/mail-words'
import { findMember } from '@/lib/users/find-member'
import { builtInWords } from '../reasons/built-in'
import { listReasons } from '../reasons/queries'

type Wanted = { userId: string; kind: SanctionKind; reason: string; until?: string | undefined }

/** What a reader would be told, in their language: a beginning for the moderator, who may change it. Throws `not-found`. */
export async function writeLetter(actor: Actor, site: Site, wanted: Wanted): Promise<Letter> {
  authorize(actor, 'reader.read', { siteId: site.id })
  const member = await findMember(db, site, wanted.userId)
  const [user] = await db.select({ language: users.language }).from(users).where(eq(users.id, wanted.userId))
  if (!member || !user) throw new Problem('not-found')
  const { language } = user
  const t = emailTranslator(language)
  const { kind } = wanted
  const until = wanted.until && momentIn(wanted.until, { language, timeZone: site.timeZone })
  const own = (await listReasons(db, site.id)).find(({ code }) => code === wanted.reason)
  const { names, sentences } = own ?? builtInWords(wanted.reason)
  const values = { site: site.name, until: until ?? '' }
  const parts = [
    t('sanction.greeting', { name: member.displayName }),
    until && kind !== 'warn' ? t(`sanction.${kind}.letterUntil`, values) : t(endless(kind), values),
    t('sanction.because', { reason: names[language], sentence: sentences[language] }),
  ]
  return { language, text: parts.join('\n\n') }
}

/** A suspension always has an end; while none is chosen it reads like a ban. */
const endless = (kind: SanctionKind) => `sanction.${kind === 'suspend' ? 'ban' : kind}.letter` as const

type Reading = { language: Language; timeZone: string }

const momentIn = (moment: string, { language, timeZone }: Reading) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone,
  }).format(new Date(moment))
