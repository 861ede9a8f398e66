import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/app/_session/current'
import { siteAt } from '@/app/_session/site'
import { can } from '@/lib/auth/can'

type StaffAction = 'queue.read' | 'site.configure'

/** The site that somebody works on. Visitors are asked to sign in; to everybody else it does not exist. */
export async function siteForStaff(slug: string, action: StaffAction) {
  const site = await siteAt(slug)
  const actor = await currentActor(site?.id ?? null)
  const way = action === 'site.configure' ? 'settings' : 'queue'
  if (actor.kind === 'visitor') redirect(`/sign-in?next=${encodeURIComponent(`/newsroom/${slug}/${way}`)}`)
  if (!site || !can(actor, action, { siteId: site.id })) notFound()
  return { site, actor }
}
