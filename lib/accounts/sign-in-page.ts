import { env } from '@/lib/env'
import { linkingPath } from './link/linking-path'

/** Where sign-in began, so that a failure leads back with what was asked for. */
export function signInPageOf(callbackUrl: string | undefined): string {
  if (!callbackUrl || !URL.canParse(callbackUrl)) return '/sign-in'
  const { origin, pathname, searchParams } = new URL(callbackUrl)
  if (origin !== env.publicUrl) return '/sign-in'
  if (pathname === linkingPath) return '/account?linked=failed'
  const kept = (begun[pathname] ?? []).flatMap((name) => {
    const value = searchParams.get(name)
    return value === null ? [] : [[name, value]]
  })
  const page = pathname === '/connect' ? pathname : '/sign-in'
  return kept.length > 0 ? `${page}?${new URLSearchParams(kept)}` : page
}

/** What each page is asked with; it checks that itself. */
const begun: Record<string, string[]> = {
  '/sign-in': ['next', 'site'],
  '/connect': ['site', 'challenge', 'lang', 'return'],
}
