'use client'

import { useMoments } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Statement } from '@/lib/contract/appeals'

type Props = { statement: Statement; timeZone: string }

/** The reason in the site's words, the house rule, who decided, and what holds now. */
export function WhyLines({ statement, timeZone }: Props) {
  const { t, language } = useAccountWords()
  const { date } = useMoments(timeZone)
  const { reason, automated, houseRulesUrl, at, stands, about, sanction } = statement
  const over = about === 'decision' ? 'statements.restored' : 'statements.over'
  return (
    <div className="grid gap-2 wrap-anywhere">
      {!stands && <p className="font-semibold text-good">{t(over)}</p>}
      {sanction?.endsAt && <p>{t('statements.until', { at: date(sanction.endsAt) })}</p>}
      <p className="font-semibold">{t('statements.reason', { reason: reason.names[language] })}</p>
      <p dir="auto">{reason.sentences[language]}</p>
      {reason.houseRule && <p>{t('statements.houseRule', { rule: reason.houseRule[language] })}</p>}
      {houseRulesUrl && (
        <p>
          <a href={houseRulesUrl} rel="noopener" className="text-accent underline">
            {t('statements.houseRules')}
          </a>
        </p>
      )}
      <p className="text-soft">
        {t(automated ? 'statements.byRule' : 'statements.byPerson', { at: date(at) })}
      </p>
    </div>
  )
}
