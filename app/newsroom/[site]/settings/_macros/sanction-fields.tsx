'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useTermWords } from '@/app/newsroom/_staff/macro-words'
import type { SanctionTerm } from '@/lib/contract/sanction-term'
import { hidings, sanctionKinds } from '@/lib/contract/words'
import { Choice } from './choice'
import { ofKind, termsOf } from './drafts'

type Props = { sanction: SanctionTerm | null; onWrite: (sanction: SanctionTerm | null) => void }

/** What is laid on the author along with it: what, for how long, and what else of theirs is hidden. */
export function SanctionFields({ sanction, onWrite }: Props) {
  const { t } = useNewsroomWords()
  return (
    <>
      <Choice
        label={t('macros.sanction')}
        value={sanction?.kind ?? ''}
        options={[
          ['', t('macros.noSanction')],
          ...sanctionKinds.map((kind) => [kind, t(`readers.do.${kind}`)] as const),
        ]}
        onChoose={(kind) => onWrite(ofKind(sanction, kind || null))}
      />
      {sanction && (
        <>
          {sanction.kind !== 'warn' && <Term sanction={sanction} onWrite={onWrite} />}
          <Choice
            label={t('hide.others')}
            value={sanction.hide}
            options={hidings.map((one) => [one, t(`readers.hide.${one}`)])}
            onChoose={(hide) => onWrite({ ...sanction, hide })}
          />
          <p className="text-sm text-soft">{t('macros.letter')}</p>
        </>
      )}
    </>
  )
}

function Term({ sanction, onWrite }: { sanction: SanctionTerm; onWrite: Props['onWrite'] }) {
  const { t } = useNewsroomWords()
  const term = useTermWords()
  const { kind, minutes } = sanction
  const terms = [...new Set([...termsOf(kind), minutes])]
  const options = terms.map(
    (one) => [String(one ?? ''), term({ minutes: one }) || t('readers.endless')] as const,
  )
  return (
    <Choice
      label={t('readers.term')}
      value={String(minutes ?? '')}
      options={options}
      onChoose={(one) => onWrite({ ...sanction, minutes: one === '' ? null : Number(one) })}
    />
  )
}
