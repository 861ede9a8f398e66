import { z } from 'zod'
import { text } from '@/lib/contract/fields'

const score = z.number().min(0).max(1)

const verdict = z.object({ score, reason: text(0, 200).nullish(), fragment: text(0, 10_000).nullish() })
const moderation = z.object({
  results: z.array(z.object({ category_scores: z.record(text(1, 100), score) })).min(1),
})

/** What a publisher's endpoint answers. Throws for anything else. */
export const verdictIn = (body: string) => parsed(verdict, body)

/** The likeliest category of an answer such as OpenAI's moderation gives. Throws for anything else, and for none. */
export function categoryIn(body: string): { category: string; score: number } {
  const [result] = parsed(moderation, body).results
  const [first] = Object.entries(result?.category_scores ?? {}).sort(([, one], [, other]) => other - one)
  if (!first) throw new Error('it answered without categories')
  return { category: first[0], score: first[1] }
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  const answer = schema.safeParse(jsonIn(body))
  // zod's own words would repeat what was answered
  if (!answer.success) throw new Error('it answered nonsense')
  return answer.data
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
