import type { ScreeningChange, ScreeningRules } from '@/lib/contract/screening'
import { keyOf } from './external/sign'
import { rulesFrom } from './read-settings'

type Fault = { path: string; message: string }
type Kept = { rules: Record<string, unknown>; secrets: Record<string, unknown> }

const addressed = ['external', 'classifier'] as const
// a model of one's own may do without
const withSecret = ['external', 'akismet'] as const

/** What rules that are switched on cannot do without. */
export function lacks(rules: ScreeningRules, secrets: Record<string, unknown>): Fault[] {
  const urls = addressed
    .filter((name) => rules[name].outcome !== 'off' && rules[name].url === null)
    .map((name) => ({ path: `rules.${name}.url`, message: 'is needed' }))
  const keys = withSecret
    .filter((name) => rules[name].outcome !== 'off' && secrets[name] === undefined)
    .map((name) => ({ path: `secrets.${name}`, message: 'is needed' }))
  return [...urls, ...keys]
}

/** The secret that others check our signature by has a form of its own. */
export function malformed({ secrets }: ScreeningChange): Fault[] {
  const secret = secrets?.external
  const isWrong = typeof secret === 'string' && keyOf(secret) === null
  return isWrong ? [{ path: 'secrets.external', message: 'is not whsec_ and 24 to 64 bytes in base64' }] : []
}

/** A secret does not follow its rule to another address: whoever may set an address cannot read the secret there. */
export function moved(former: Kept, change: ScreeningChange): Fault[] {
  const before = rulesFrom(former.rules)
  return addressed
    .filter((name) => {
      const url = change.rules?.[name]?.url
      const isElsewhere = url && originOf(url) !== originOf(before[name].url)
      return isElsewhere && former.secrets[name] !== undefined && change.secrets?.[name] === undefined
    })
    .map((name) => ({ path: `secrets.${name}`, message: 'has to be given anew for another address' }))
}

export const originOf = (url: string | null) => url && new URL(url).origin
