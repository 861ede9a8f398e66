import type { ReactNode } from 'react'
import { newsroomWords } from '@/app/_words/words'
import { can } from '@/lib/auth/can'
import { countOpenAppeals } from '@/lib/moderation/appeals/read-appeals'
import { namedReasons } from '../_staff/named-reasons'
import { SiteReasons } from '../_staff/reasons'
import { Shell } from '../_staff/shell'
import { siteForStaff } from '../_staff/site-for-staff'
import { SiteNav } from '../_staff/site-nav'

type Props = { params: Promise<{ site: string }>; children: ReactNode }

export default async function SiteLayout({ params, children }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  const { language } = await newsroomWords()
  const mayConfigure = can(actor, 'site.configure', { siteId: site.id })
  const [reasons, appeals] = await Promise.all([
    namedReasons(actor, site, language),
    countOpenAppeals(site.id),
  ])
  const { slug, name } = site
  return (
    <Shell nav={<SiteNav slug={slug} name={name} mayConfigure={mayConfigure} counts={{ appeals }} />}>
      <SiteReasons reasons={reasons}>{children}</SiteReasons>
    </Shell>
  )
}
