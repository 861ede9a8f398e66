import type { Actor } from '@/lib/auth/actor'
import type { Language } from '@/lib/contract/fields'
import { builtIn } from '@/lib/moderation/reasons/built-in'
import { readReasons } from '@/lib/moderation/reasons/read-reasons'
import type { NamedReason } from './reasons'

/** All reasons that decisions of a site name: its own, and those that Pikir brings, by which rules hide. */
export async function namedReasons(
  actor: Actor,
  site: { id: string },
  language: Language,
): Promise<NamedReason[]> {
  const { reasons } = await readReasons(actor, site)
  const own = new Set(reasons.map(({ code }) => code))
  return [
    ...reasons.map(({ code, names, retired }) => ({ code, name: names[language], offered: !retired })),
    ...builtIn
      .filter(({ code }) => !own.has(code))
      .map(({ code, names }) => ({ code, name: names[language], offered: false })),
  ]
}
