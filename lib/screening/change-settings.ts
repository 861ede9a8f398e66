import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { screeningSettings } from '@/db/schema/screening'
import { changed } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { seal } from '@/lib/auth/seal'
import type { ScreeningChange, ScreeningSettings } from '@/lib/contract/screening'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { lacks, malformed, moved } from './lacks'
import { placeOf, rulesFrom } from './read-settings'

type Change = ScreeningChange & { key: string | null }
type Row = typeof screeningSettings.$inferSelect

/**
 * What is left out of the change stays. Throws `forbidden`, `settings-changed` when they are not those that were
 * read, `invalid-input` where a rule is switched on without what it needs.
 */
export async function changeSettings(
  actor: Actor,
  siteId: string,
  { key, ...change }: Change,
): Promise<ScreeningSettings> {
  authorize(actor, 'screening.configure', { siteId })
  return once({ userId: actor.userId, key, request: { siteId, change } }, async (tx) => {
    const former = await lockSettings(tx, siteId, change.version)
    const next = merge(former, change)
    const rules = rulesFrom(next.rules)
    const errors = [...malformed(change), ...moved(former, change), ...lacks(rules, next.secrets)]
    if (errors.length > 0) throw new Problem('invalid-input', { errors })

    const version = change.version + 1
    await tx
      .update(screeningSettings)
      .set({ ...next, version })
      .where(eq(screeningSettings.siteId, siteId))
    await announce(tx, { siteId, settings: true })
    const differences = changed(logged(former), { ...logged(next), given: Object.keys(change.secrets ?? {}) })
    if (differences) await record(tx, { ...entryOf(siteId, actor.userId), ...differences })
    return { ...next, rules, secrets: kept(next.secrets), version }
  })
}

/** The row, which nobody else changes until this commits. */
async function lockSettings(tx: Tx, siteId: string, version: number): Promise<Row> {
  if (version === 0) {
    const [first] = await tx
      .insert(screeningSettings)
      .values({ siteId, version: 0 })
      .onConflictDoNothing()
      .returning()
    if (first) return first
  }
  const [row] = await tx
    .select()
    .from(screeningSettings)
    .where(and(eq(screeningSettings.siteId, siteId), eq(screeningSettings.version, version)))
    .for('update')
  if (!row) throw new Problem('settings-changed')
  return row
}

function merge(former: Row, { rules, whenFailed, secrets = {} }: ScreeningChange) {
  const sealed = { ...former.secrets }
  for (const [rule, secret] of Object.entries(secrets)) {
    if (secret === null) delete sealed[rule]
    else if (secret !== undefined) sealed[rule] = seal(secret, placeOf(former.siteId, rule))
  }
  return {
    rules: { ...former.rules, ...rules },
    whenFailed: whenFailed ?? former.whenFailed,
    secrets: sealed,
  }
}

const kept = (secrets: Record<string, string>): ScreeningSettings['secrets'] => ({
  external: 'external' in secrets,
  akismet: 'akismet' in secrets,
  classifier: 'classifier' in secrets,
})

// whether there are secrets and which were given anew, never what they are
const logged = ({ rules, whenFailed, secrets }: Pick<Row, 'rules' | 'whenFailed' | 'secrets'>) => ({
  ...Object.fromEntries(Object.entries(rulesFrom(rules)).map(([name, rule]) => [`rule.${name}`, rule])),
  ...{ whenFailed, secrets: kept(secrets), given: [] as string[] },
})

const entryOf = (siteId: string, actorId: string) =>
  ({ siteId, actorId, action: 'screening.change', subject: 'site', subjectId: siteId }) as const
