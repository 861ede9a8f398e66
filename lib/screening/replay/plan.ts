import type { NewReplay, RuleName, ScreeningRules } from '@/lib/contract/screening'
import { rules as ruleNames } from '@/lib/contract/words'
import type { Settings } from '../read-settings'
import { compileWords, type Words } from '../words/compile'

/** Which rules can come out otherwise, and what they need to be asked about the past. */
export type Plan = {
  before: Settings
  after: Settings
  /** Rules whose settings are others. */
  changed: ReadonlySet<RuleName>
  /** Rules that look for words, where the lists are others and not they themselves. */
  worded: ReadonlySet<RuleName>
  /** The words that are others: without one of them in it a text comes out the same. null: they are the same. */
  words: Words | null
  leftOut: RuleName[]
}

const asksOthers: readonly RuleName[] = ['external', 'akismet', 'classifier']
const seekWords: readonly RuleName[] = ['banned-words', 'suspect-words']

export function planOf(before: Settings, after: Settings, asked: Pick<NewReplay, 'words' | 'without'>): Plan {
  const differs = ruleNames.filter((name) => !same(before.rules[name], after.rules[name]))
  const changed = new Set(differs.filter((name) => !asksOthers.includes(name)))
  const words = wordsThatDiffer(before, asked)
  return {
    ...{ before, after, changed, words },
    worded: new Set(words ? seekWords.filter((name) => !changed.has(name)) : []),
    leftOut: differs.filter((name) => asksOthers.includes(name)),
  }
}

function wordsThatDiffer(
  before: Settings,
  { words = [], without = [] }: Pick<NewReplay, 'words' | 'without'>,
) {
  if (words.length === 0 && without.length === 0) return null
  const gone = before.words.entries.filter(({ id }) => without.includes(id))
  // an exception only ever takes something out, and a trusted word would cover the others
  const entries = [...gone, ...words.map((word, index) => ({ ...word, id: `new ${index}` }))]
  return compileWords(entries.map((entry) => ({ ...entry, list: 'banned' as const, exceptions: [] })))
}

/** Whether a rule sees the same, whatever follows from it. */
export const seesTheSame = ({ before, after }: Plan, name: RuleName): boolean =>
  same(look(before.rules, name), look(after.rules, name)) && before.rules[name].outcome !== 'off'

const look = (rules: ScreeningRules, name: RuleName) => ({ ...rules[name], outcome: null })

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)
