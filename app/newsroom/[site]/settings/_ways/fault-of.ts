import type { WayIn } from '@/lib/contract/sites'

/** What is wrong with taking these: no way at all, only the site's own accounts without a key, or nothing that there is. */
export function faultOf(taken: WayIn[], possible: WayIn[]): 'none' | 'own' | 'nobody' | null {
  if (taken.length === 0) return 'none'
  if (taken.some((way) => possible.includes(way) && way !== 'password')) return null
  if (taken.every((way) => way === 'own')) return 'own'
  return 'nobody'
}
