'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'
import type { SanctionTerm } from '@/lib/contract/sanction-term'
import { useReasons } from './reasons'

type Said = Pick<Macro, 'verb' | 'reason' | 'trust' | 'branch' | 'sanction'>

/** What a macro does, in one line. */
export function useMacroWords(): (macro: Said) => string {
  const { t } = useNewsroomWords()
  const { nameOf } = useReasons()
  const term = useTermWords()
  return ({ verb, reason, trust, branch, sanction }) =>
    [
      t(`verb.${verb}`),
      reason && nameOf(reason),
      branch && t('macros.withBranch'),
      trust && t('macros.withTrust'),
      sanction && [t(`readers.kind.${sanction.kind}`), term(sanction)].filter(Boolean).join(' '),
      sanction && sanction.hide !== 'none' && t(`macros.hide.${sanction.hide}`),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** For how long; nothing to say of what ends by itself or not at all. */
export function useTermWords(): (sanction: Pick<SanctionTerm, 'minutes'>) => string {
  const { t, language } = useNewsroomWords()
  return ({ minutes }) => {
    if (minutes === null) return ''
    if (minutes % day === 0) return t('readers.days', { count: minutes / day })
    const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  }
}

const day = 1_440
