import type { Language } from '@/lib/contract/fields'

export type Messages = Record<string, string>
type Values = Record<string, string | number>

const pluralForm = /_(?:one|few|many|other)$/
type Stem<Key> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key

/** Translates keys of one surface's messages; `count` picks the plural form by the language's rules. */
export type Translate<Keys extends Messages = Messages> = (
  key: Stem<keyof Keys & string>,
  values?: Values,
) => string

export function translator<Keys extends Messages>(language: Language, messages: Keys): Translate<Keys> {
  const plurals = new Intl.PluralRules(language)
  const find = (key: string, values: Values) => {
    const plural =
      typeof values.count === 'number' ? messages[`${key}_${plurals.select(values.count)}`] : undefined
    return plural ?? messages[key] ?? messages[`${key}_other`] ?? key
  }
  return (key, values = {}) =>
    find(key, values).replace(/\{\{(\w+)\}\}/g, (whole, name) => String(values[name] ?? whole))
}

export const stem = (key: string) => key.replace(pluralForm, '')
