import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { InsightsChoice } from '@/lib/contract/insights'
import type { Site } from '@/lib/sites/find-site'
import { builtIn } from '../reasons/built-in'
import { readReasons } from '../reasons/read-reasons'
import { insightsCsv } from './csv'
import { readInsights } from './read-insights'

/** The same as CSV, with the days that it is of. Throws as `readInsights` does, and `step-up`. */
export async function exportInsights(actor: Actor, site: Site, choice: InsightsChoice) {
  authorize(actor, 'insights.export', { siteId: site.id })
  const insights = await readInsights(actor, site, choice)
  const { reasons } = await readReasons(actor, site)
  const names = new Map([...builtIn, ...reasons].map(({ code, names }) => [code, names[site.language]]))
  return { csv: insightsCsv(insights, names), from: insights.from, until: insights.until }
}
