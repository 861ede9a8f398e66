import { type InsightsChoice, insightsChoice } from '@/lib/contract/insights'

type Query = Record<string, string | string[] | undefined>

/** What the address asks for, without what forms leave empty; null: it makes no sense. */
export function chosenIn({ range, from, until }: Query): InsightsChoice | null {
  const given = Object.entries({ range, from, until }).filter(([, value]) => value)
  const { data } = insightsChoice.safeParse(Object.fromEntries(given))
  return data ?? null
}

export const queryOf = (choice: InsightsChoice) =>
  new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
