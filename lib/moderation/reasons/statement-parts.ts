import type { Language } from '@/lib/contract/fields'
import type { Grounds } from '@/lib/contract/reasons'
import { env } from '@/lib/env'
import { emailTranslator } from '@/lib/text/mail-words'
import { inLine } from '@/lib/text/plain-text'

/** What a letter says of a decision or a sanction; `id` is its own. */
export type StatementOf = { grounds: Grounds; id: string; at: string }

/** Whom it is written to, and the site that decided. */
export type Reading = { language: Language; site: { slug: string; timeZone: string } }

/** The name of the reason, for a sentence of the letter. */
export const reasonIn = ({ reason }: Grounds, language: Language) => inLine(reason.names[language])

/**
 * The paragraphs and links that every statement has (DSA Art. 17(3)): the reason in the site's words, the house rule,
 * whether a person decided and when, and how to object until when.
 */
export function statementParts({ grounds, id, at }: StatementOf, { language, site }: Reading) {
  const t = emailTranslator(language)
  const { reason, automated, houseRulesUrl, appealUntil } = grounds
  const day = (moment: string) => dayIn(moment, { language, site })
  return {
    notes: [
      inLine(reason.sentences[language]),
      ...(reason.houseRule ? [t('statement.houseRule', { rule: inLine(reason.houseRule[language]) })] : []),
      t(automated ? 'statement.byRule' : 'statement.byPerson', { at: day(at) }),
      t('statement.appeal', { until: day(appealUntil) }),
      t('statement.redress'),
    ],
    ways: [
      { url: statementUrl(site.slug, id), label: t('statement.appealLink') },
      ...(houseRulesUrl ? [{ url: houseRulesUrl, label: t('statement.houseRules') }] : []),
    ],
  }
}

/** Where its addressee reads a statement, and objects. */
export const statementUrl = (slug: string, id: string) => `${env.publicUrl}/account/statements/${slug}/${id}`

/** A day in words, where the site is. */
export const dayIn = (moment: string, { language, site: { timeZone } }: Reading) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(new Date(moment))

const locales: Record<Language, string> = { ru: 'ru', kk: 'kk', en: 'en-GB' }
