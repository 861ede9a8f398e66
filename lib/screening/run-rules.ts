import { z } from 'zod'
import {
  type Noticed,
  noticedSignal,
  type RuleName,
  type ScreeningRules,
  type Signal,
} from '@/lib/contract/screening'
import { log } from '@/lib/log'
import type { Rule, Subject } from './rule'

type Looked = { signals: Signal[]; failed: RuleName[] }
type Site = { rules: ScreeningRules; secrets: Partial<Record<RuleName, string>> }

const answerOf = z.array(noticedSignal).max(50)
// milliseconds; what asks nobody is done long before
const timeLimit = 1_000

/** Every rule that is switched on looks, all at once; one that throws, hangs or answers nonsense has failed. */
export async function runRules(rules: readonly Rule[], subject: Subject, site: Site): Promise<Looked> {
  const asked = rules.filter(({ name }) => site.rules[name].outcome !== 'off')
  const answers = await Promise.all(asked.map((rule) => ask(rule, subject, site)))
  return {
    signals: answers.flatMap((noticed, index) =>
      (noticed ?? []).map((one) => ({ ...one, rule: asked[index]?.name ?? 'external' })),
    ),
    failed: asked.flatMap(({ name }, index) => (answers[index] ? [] : [name])),
  }
}

async function ask(rule: Rule, subject: Subject, site: Site): Promise<Noticed[] | null> {
  const settings = site.rules[rule.name]
  const over = new AbortController()
  try {
    const means = { secret: site.secrets[rule.name] ?? null, signal: over.signal }
    const answer = rule.look(subject, settings, means)
    const noticed =
      answer instanceof Promise ? await within(answer, rule.timeLimit?.(settings) ?? timeLimit) : answer
    return inText(answerOf.parse(noticed), subject.text)
  } catch (error) {
    log.warn({ rule: rule.name, siteId: subject.siteId, why: whyOf(error, subject) }, 'a rule failed')
    return null
  } finally {
    over.abort()
  }
}

/** Never what was written, nor by whom: an error may quote what it fell over. */
function whyOf(error: unknown, { text, parent, author }: Subject): string {
  const why = String(error).slice(0, 200)
  const secrets = [text, parent, author.name, author.email].join(' ').toLowerCase()
  const words = why.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return words.some((word) => secrets.includes(word)) ? 'an error with words of the comment in it' : why
}

/** Rejects after so many milliseconds. */
async function within<Thing>(promise: Promise<Thing>, milliseconds: number): Promise<Thing> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Throws where a place is none of the text's, and for half a letter, which no database keeps. */
function inText(noticed: Noticed[], text: string): Noticed[] {
  const isWhole = noticed.every(
    (one) => (one.fragment ?? '').isWellFormed() && (one.detail ?? '').isWellFormed(),
  )
  if (!isWhole) throw new Error('half a letter')
  for (const { start, end } of noticed)
    if ((start === null) !== (end === null) || (start ?? 0) > (end ?? 0) || (end ?? 0) > text.length)
      throw new Error('a place outside the text')
  return noticed
}
