import { noticedSignal, type Outcome, type RuleName, type Signal } from '@/lib/contract/screening'
import { allRules } from '../all-rules'
import { outcomeOf } from '../outcome'
import { readHtml } from '../read-html'
import type { Settings } from '../read-settings'
import type { Rule, Subject } from '../rule'
import { matchWords } from '../words/match'
import type { Past } from './list-past'
import { nobody, type PastAuthors } from './past-authors'
import type { PastPrints } from './past-prints'
import { type Plan, seesTheSame } from './plan'

/** What the rules that differ say of a comment, before and after. */
export type Judged = { past: Past; before: Signal[]; after: Signal[] }

export type Memory = { authors: PastAuthors | null; prints: PastPrints | null }

/** null: it comes out the same. */
export function judge(plan: Plan, past: Past, { authors, prints }: Memory): Judged | null {
  const read = readHtml(past.html)
  const similar = prints?.similarTo(past, read.said) ?? []
  const hasWords = plan.words !== null && plan.worded.size > 0 && matchWords(plan.words, read.text).length > 0
  const rules = allRules.filter(({ name }) => plan.changed.has(name) || (hasWords && plan.worded.has(name)))
  if (rules.length === 0) return null

  const subject: Subject = {
    ...{ ...read, siteId: '', similar, parent: null, words: plan.before.words },
    author: authors?.authorOf(past) ?? nobody(past.authorId),
    article: { title: '', url: '' },
  }
  const subjectAfter = plan.words ? { ...subject, words: plan.after.words } : subject
  const [before, after] = [[], []] as [Signal[], Signal[]]
  for (const rule of rules) {
    const then = ask(rule, subject, plan.before)
    before.push(...then)
    const isSame = plan.words === null && seesTheSame(plan, rule.name)
    after.push(...(isSame ? unlessOff(rule, then, plan.after) : ask(rule, subjectAfter, plan.after)))
  }
  const differs =
    isCaught(outcomeOf(plan.before.rules, before)) !== isCaught(outcomeOf(plan.after.rules, after))
  return differs ? { past, before, after } : null
}

/** Whether its author or a moderator would have to do something about it. */
export const isCaught = (outcome: Outcome): boolean => outcome !== 'off' && outcome !== 'publish'

const unlessOff = ({ name }: Rule, signals: Signal[], { rules }: Settings) =>
  rules[name].outcome === 'off' ? [] : signals

const means = { secret: null, signal: new AbortController().signal }

/** A rule that cannot say anything of a comment says nothing of it. */
function ask(rule: Rule, subject: Subject, { rules }: Settings): Signal[] {
  const name: RuleName = rule.name
  if (rules[name].outcome === 'off') return []
  try {
    const noticed = rule.look(subject, rules[name], means)
    return noticed instanceof Promise
      ? []
      : noticed.map((one) => ({ ...noticedSignal.parse(one), rule: name }))
  } catch {
    return []
  }
}
