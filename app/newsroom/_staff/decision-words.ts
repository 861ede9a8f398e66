import type { NewsroomMessages } from '@/app/_words/messages'
import type { Decision } from '@/lib/contract/moderation'
import type { Translate } from '@/lib/i18n/translate'

/** "Anna, 3 March 12:40": a person, or the rule that decided; `at` is in words already. */
export const decidedBy = (
  t: Translate<NewsroomMessages>,
  { by, rule }: Pick<Decision, 'by' | 'rule'>,
  at: string,
): string =>
  rule
    ? t('card.decisionByRule', { rule: t(`rule.${rule}`), at })
    : t('card.decisionBy', { by: by ?? '', at })
