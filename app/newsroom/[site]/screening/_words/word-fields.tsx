'use client'

import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { languageNames } from '@/app/_ui/language-names'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { NewWord } from '@/lib/contract/screening'
import { languages, wordKinds } from '@/lib/contract/words'

export type WordDraft = Pick<NewWord, 'pattern' | 'kind' | 'language'> & { exceptions: string }
type Props = { draft: WordDraft; onChange: (part: Partial<WordDraft>) => void; error: string | null }

export const exceptionsIn = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export function WordFields({ draft, onChange, error }: Props) {
  const { t } = useNewsroomWords()
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Field label={t('words.pattern')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={200}
            autoComplete="off"
            value={draft.pattern}
            onChange={({ target }) => onChange({ pattern: target.value })}
          />
        )}
      </Field>
      <Field label={t('words.kind')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.kind}
            onChange={({ target }) =>
              onChange({ kind: wordKinds.find((one) => one === target.value) ?? 'word' })
            }
          >
            {wordKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`words.kind.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('words.exceptions')} hint={t('words.exceptionsHint')}>
        {(wiring) => (
          <Input
            {...wiring}
            autoComplete="off"
            value={draft.exceptions}
            onChange={({ target }) => onChange({ exceptions: target.value })}
          />
        )}
      </Field>
      <Field label={t('words.language')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={draft.language ?? ''}
            onChange={({ target }) =>
              onChange({ language: languages.find((one) => one === target.value) ?? null })
            }
          >
            <option value="">{t('words.anyLanguage')}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
