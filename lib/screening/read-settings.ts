import { eq, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '@/db/client'
import { screeningSettings, words as wordRows } from '@/db/schema/screening'
import { unseal } from '@/lib/auth/seal'
import { generation } from '@/lib/cache/pages'
import { type RuleName, type ScreeningRules, screeningRules, type Word } from '@/lib/contract/screening'
import { rules as ruleNames } from '@/lib/contract/words'
import { perProcess } from '@/lib/per-process'
import { defaults } from './defaults'
import { compileWords, type Words } from './words/compile'

/** How a site screens. */
export type Settings = {
  rules: ScreeningRules
  whenFailed: 'publish' | 'hold'
  secrets: Partial<Record<RuleName, string>>
  words: Words
  version: number
}

type Known = { settings: Settings; generation: number }
const known = perProcess('screening', () => new LRUCache<string, Known>({ max: 1_000 }))

const settingsOf = db
  .select()
  .from(screeningSettings)
  .where(eq(screeningSettings.siteId, sql.placeholder('siteId')))
  .prepare('screening_settings')

/** Known until a site's settings change; lists of words are made ready again only where they are others. */
export async function readSettings(siteId: string): Promise<Settings> {
  const kept = known.get(siteId)
  if (kept?.generation === generation()) return kept.settings

  const asked = generation()
  const [row] = await settingsOf.execute({ siteId })
  const version = row?.version ?? 0
  const settings: Settings =
    kept?.settings.version === version
      ? kept.settings
      : {
          rules: rulesFrom(row?.rules ?? {}),
          whenFailed: row?.whenFailed ?? 'hold',
          secrets: openSecrets(siteId, row?.secrets ?? {}),
          words: compileWords(version === 0 ? [] : await listWords(siteId)),
          version,
        }
  known.set(siteId, { settings, generation: asked })
  return settings
}

/** What is kept over the defaults, rule by rule; what a former version kept otherwise is as if it were not there. */
export function rulesFrom(kept: Record<string, unknown>): ScreeningRules {
  const all = ruleNames.map((name) => {
    const given = kept[name]
    const parsed = screeningRules.shape[name].safeParse({
      ...defaults[name],
      ...(given as object | undefined),
    })
    return [name, parsed.success ? parsed.data : defaults[name]]
  })
  return Object.fromEntries(all) as ScreeningRules
}

export const placeOf = (siteId: string, rule: string) => `screening ${siteId} ${rule}`

const openSecrets = (siteId: string, sealed: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(sealed).flatMap(([rule, one]) => {
      const secret = unseal(one, placeOf(siteId, rule))
      return secret === null ? [] : [[rule, secret]]
    }),
  )

/** Every entry of a site's lists, oldest first. */
export const listWords = (siteId: string): Promise<Word[]> =>
  db
    .select({
      ...{ id: wordRows.id, list: wordRows.list, kind: wordRows.kind, language: wordRows.language },
      ...{ pattern: wordRows.pattern, exceptions: wordRows.exceptions },
    })
    .from(wordRows)
    .where(eq(wordRows.siteId, siteId))
    .orderBy(wordRows.id)
