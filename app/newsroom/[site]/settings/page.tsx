import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { listKeys } from '@/lib/accounts/own/keys'
import { env } from '@/lib/env'
import { readMacros } from '@/lib/moderation/macros/read-macros'
import { readReasons } from '@/lib/moderation/reasons/read-reasons'
import { presentSite } from '@/lib/sites/present'
import { listSections } from '@/lib/sites/sections'
import { listStaff } from '@/lib/users/list-staff'
import { KeysPanel } from './_keys/keys-panel'
import { MacrosPanel } from './_macros/macros-panel'
import { ReasonsPanel } from './_reasons/reasons-panel'
import { SectionsPanel } from './_sections/sections-panel'
import { Sms } from './_sms/sms'
import { Ways } from './_ways/ways'
import { Preview } from './preview'
import { SettingsForm } from './settings-form'
import { StaffPanel } from './staff-panel'
import { TagPanel } from './tag-panel'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'site.configure')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('settings.title')} · ${site.name}` } }
}

export default async function SettingsPage({ params }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'site.configure')
  const { t } = await newsroomWords()
  const [staff, { keys }, reasons, macros, { sections }] = await Promise.all([
    listStaff(actor, site),
    listKeys(actor, site),
    readReasons(actor, site),
    readMacros(actor, site),
    listSections(actor, site),
  ])
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <h1 className="text-xl font-semibold">{t('settings.title')}</h1>
      <SettingsForm site={presentSite(site)} timeZones={Intl.supportedValuesOf('timeZone')} />
      <SectionsPanel slug={site.slug} first={sections} />
      <ReasonsPanel slug={site.slug} first={reasons} />
      <MacrosPanel slug={site.slug} first={macros} />
      <StaffPanel
        site={{ slug: site.slug, timeZone: site.timeZone }}
        staff={staff}
        ownId={actor.kind === 'reader' ? actor.userId : ''}
      />
      <Ways site={site} actor={actor} hasKey={keys.some(({ retiredAt }) => retiredAt === null)} />
      <Sms site={site} actor={actor} />
      <KeysPanel
        site={{
          ...{ slug: site.slug, timeZone: site.timeZone, origin: site.origins[0] ?? env.publicUrl },
          takesOwn: site.ways.includes('own'),
        }}
        publicUrl={env.publicUrl}
        first={keys}
      />
      <TagPanel publicUrl={env.publicUrl} slug={site.slug} siteId={site.id} />
      <Preview slug={site.slug} />
    </div>
  )
}
