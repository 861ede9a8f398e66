import type { Actor } from '@/lib/auth/actor'
import type { Language } from '@/lib/contract/fields'
import type { Insights, InsightsChoice } from '@/lib/contract/insights'
import { problemText } from '@/lib/i18n/problems'
import { readInsights } from '@/lib/moderation/insights/read-insights'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'

type Read = { insights: Insights; refusal: null } | { insights: null; refusal: string }

/** What can be counted, or why it cannot; an empty refusal: such days there are none. */
export async function readOrRefusal(
  { actor, site }: { actor: Actor; site: Site },
  choice: InsightsChoice | null,
  language: Language,
): Promise<Read> {
  if (!choice) return { insights: null, refusal: '' }
  try {
    return { insights: await readInsights(actor, site, choice), refusal: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return {
      insights: null,
      refusal: error.code === 'invalid-input' ? '' : problemText(language, error.code),
    }
  }
}
