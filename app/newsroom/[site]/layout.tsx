import type { ReactNode } from 'react'
import { can } from '@/lib/auth/can'
import { Shell } from '../_staff/shell'
import { siteForStaff } from '../_staff/site-for-staff'
import { SiteNav } from '../_staff/site-nav'

type Props = { params: Promise<{ site: string }>; children: ReactNode }

export default async function SiteLayout({ params, children }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  const mayConfigure = can(actor, 'site.configure', { siteId: site.id })
  return (
    <Shell nav={<SiteNav slug={site.slug} name={site.name} mayConfigure={mayConfigure} />}>{children}</Shell>
  )
}
