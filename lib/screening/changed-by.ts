import type { NewReplay, NewWord, RuleName, Word } from '@/lib/contract/screening'
import { originOf } from './lacks'
import type { Settings } from './read-settings'
import { compileWords } from './words/compile'

type Change = Pick<NewReplay, 'rules' | 'words' | 'without'>

/** The settings as a change would make them. */
export function changedBy(saved: Settings, { rules = {}, words = [], without = [] }: Change): Settings {
  const isSame = words.length === 0 && without.length === 0
  return {
    ...saved,
    rules: { ...saved.rules, ...rules },
    secrets: { ...saved.secrets, ...withoutMoved(saved, rules) },
    words: isSame ? saved.words : compileWords(entriesAfter(saved, words, without)),
  }
}

function entriesAfter(saved: Settings, words: NonNullable<Change['words']>, without: string[]): Word[] {
  const gone = new Set(without)
  const added = new Set(words.map(nameOf))
  return [
    ...saved.words.entries.filter((entry) => !gone.has(entry.id) && !added.has(nameOf(entry))),
    ...words.map((word, index) => ({ ...word, id: `new ${index}` })),
  ]
}

/** One that is added again takes the place of the former. */
const nameOf = ({ list, kind, language, pattern }: NewWord) => `${list} ${kind} ${language} ${pattern}`

/** A secret that is kept goes to the address that it was kept for, and to no other. */
function withoutMoved(
  saved: Settings,
  rules: NonNullable<Change['rules']>,
): Partial<Record<RuleName, undefined>> {
  const moved = (['external', 'classifier'] as const).filter(
    (name) => rules[name] && originOf(rules[name].url) !== originOf(saved.rules[name].url),
  )
  return Object.fromEntries(moved.map((name) => [name, undefined]))
}
