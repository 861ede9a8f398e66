import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/app/_session/current'
import { siteAt } from '@/app/_session/site'
import { can } from '@/lib/auth/can'

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

/** The site that somebody works on. Visitors are asked to sign in; to everybody else it does not exist. */
export async function siteForStaff(slug: string, action: StaffAction) {
  const site = await siteAt(slug)
  const actor = await currentActor(site?.id ?? null)
  if (actor.kind === 'visitor')
    redirect(`/sign-in?next=${encodeURIComponent(`/newsroom/${slug}/${ways[action]}`)}`)
  if (!site || !can(actor, action, { siteId: site.id })) notFound()
  return { site, actor }
}
