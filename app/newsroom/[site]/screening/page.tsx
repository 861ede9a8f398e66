import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { can } from '@/lib/auth/can'
import { readScreening } from '@/lib/screening/read-screening'
import { readWords } from '@/lib/screening/read-words'
import { ScreeningDesk } from './screening-desk'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'screening.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('screening.title')} · ${site.name}` } }
}

export default async function ScreeningPage({ params }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'screening.read')
  const { t } = await newsroomWords()
  const [settings, words] = await Promise.all([readScreening(actor, site.id), readWords(actor, site.id)])
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <div>
        <h1 className="text-xl font-semibold">{t('screening.title')}</h1>
        <p className="mt-1 text-soft">{t('screening.intro')}</p>
      </div>
      <ScreeningDesk
        site={{ slug: site.slug, timeZone: site.timeZone, mode: site.moderationMode }}
        settings={settings}
        words={words}
        mayConfigure={can(actor, 'screening.configure', { siteId: site.id })}
      />
    </div>
  )
}
