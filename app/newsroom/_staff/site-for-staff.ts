import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/app/_session/current'
import { siteAt } from '@/app/_session/site'
import { keepAlive } from '@/lib/accounts/sessions/extend-session'
import { can, lacksSecond } from '@/lib/auth/can'

const ways = {
  'queue.read': 'queue',
  'reader.read': 'readers',
  'thread.configure': 'articles',
  'screening.read': 'screening',
  'insights.read': 'insights',
  'audit.read': 'audit',
  'site.configure': 'settings',
} as const
type StaffAction = keyof typeof ways

/**
 * The site that somebody works on. Visitors are asked to sign in, staff to show a second factor; to everybody else it
 * does not exist.
 */
export async function siteForStaff(slug: string, action: StaffAction) {
  const site = await siteAt(slug)
  const actor = await currentActor(site?.id ?? null)
  const next = encodeURIComponent(`/newsroom/${slug}/${ways[action]}`)
  if (actor.kind === 'visitor') redirect(`/sign-in?next=${next}`)
  if (site && lacksSecond(actor, action, { siteId: site.id })) redirect(`/second-factor?next=${next}`)
  if (!site || !can(actor, action, { siteId: site.id })) notFound()
  await keepAlive(actor)
  return { site, actor }
}
