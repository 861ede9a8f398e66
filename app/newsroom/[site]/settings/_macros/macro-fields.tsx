'use client'

import { Field } from '@/app/_ui/field'
import { Input, Textarea } from '@/app/_ui/input'
import { Tick } from '@/app/_ui/tick'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import { macroVerbs } from '@/lib/contract/words'
import { Choice } from './choice'
import { type Draft, withVerb } from './drafts'
import { SanctionFields } from './sanction-fields'

type Props = { draft: Draft; reason: string; onWrite: (draft: Draft) => void }

/** What a macro does, part by part; those that go with its decision. */
export function MacroFields({ draft, reason, onWrite }: Props) {
  const { t } = useNewsroomWords()
  const { offered } = useReasons()
  const { verb } = draft
  return (
    <div className="grid gap-4 border-t border-line pt-3">
      <Field label={t('macros.name')}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={40}
            value={draft.name}
            onChange={({ target }) => onWrite({ ...draft, name: target.value })}
          />
        )}
      </Field>
      <Choice
        label={t('macros.verb')}
        value={verb}
        options={macroVerbs.map((one) => [one, t(`verb.${one}`)])}
        onChoose={(one) => onWrite(withVerb(draft, one, reason))}
      />
      {verb === 'approve' && (
        <Tick label={t('macros.trust')} isOn={draft.trust} onTurn={(trust) => onWrite({ ...draft, trust })} />
      )}
      {verb === 'hide' && (
        <>
          <Choice
            label={t('macros.reason')}
            value={draft.reason ?? reason}
            options={offered.map(({ code, name }) => [code, name])}
            onChoose={(code) => onWrite({ ...draft, reason: code })}
          />
          <Tick
            label={t('macros.branch')}
            isOn={draft.branch}
            onTurn={(branch) => onWrite({ ...draft, branch })}
          />
          <SanctionFields sanction={draft.sanction} onWrite={(sanction) => onWrite({ ...draft, sanction })} />
        </>
      )}
      <Field label={t('macros.note')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            rows={2}
            maxLength={1000}
            value={draft.note}
            onChange={({ target }) => onWrite({ ...draft, note: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
