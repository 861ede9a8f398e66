import type { SelectHTMLAttributes } from 'react'
import type { Language } from '@/lib/contract/fields'
import { languages } from '@/lib/contract/words'
import { Select } from './input'
import { languageNames } from './language-names'

type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  language: Language
  onLanguage: (language: Language) => void
}

export const LanguageSelect = ({ language, onLanguage, ...rest }: Props) => (
  <Select {...rest} value={language} onChange={(event) => onLanguage(event.target.value as Language)}>
    {languages.map((one) => (
      <option key={one} value={one} lang={one}>
        {languageNames[one]}
      </option>
    ))}
  </Select>
)
