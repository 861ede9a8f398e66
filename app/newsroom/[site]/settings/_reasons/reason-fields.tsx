'use client'

import { Field } from '@/app/_ui/field'
import { Input, Textarea } from '@/app/_ui/input'
import { languageNames } from '@/app/_ui/language-names'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Language } from '@/lib/contract/fields'
import { languages } from '@/lib/contract/words'
import type { Draft } from './drafts'

type Props = { draft: Draft; onWrite: (part: Partial<Draft>) => void }

/** A reason's words, language by language. */
export const ReasonFields = ({ draft, onWrite }: Props) => (
  <div className="grid gap-4">
    {languages.map((language) => (
      <InLanguage key={language} language={language} draft={draft} onWrite={onWrite} />
    ))}
  </div>
)

function InLanguage({ language, draft, onWrite }: Props & { language: Language }) {
  const { t } = useNewsroomWords()
  const { names, sentences, houseRule } = draft
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="pr-2 text-sm font-medium text-soft">{languageNames[language]}</legend>
      <Field label={t('reasons.name')}>
        {(wiring) => (
          <Input
            {...wiring}
            lang={language}
            maxLength={60}
            value={names[language]}
            onChange={({ target }) => onWrite({ names: { ...names, [language]: target.value } })}
          />
        )}
      </Field>
      <Field label={t('reasons.sentence')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            lang={language}
            rows={2}
            maxLength={300}
            value={sentences[language]}
            onChange={({ target }) => onWrite({ sentences: { ...sentences, [language]: target.value } })}
          />
        )}
      </Field>
      <Field label={t('reasons.houseRule')} hint={t('reasons.houseRuleHint')}>
        {(wiring) => (
          <Input
            {...wiring}
            lang={language}
            maxLength={200}
            value={houseRule[language]}
            onChange={({ target }) => onWrite({ houseRule: { ...houseRule, [language]: target.value } })}
          />
        )}
      </Field>
    </fieldset>
  )
}
