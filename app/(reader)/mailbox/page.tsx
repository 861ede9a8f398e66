import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hasMailbox } from '@/app/_session/mode'
import { EmptyState } from '@/app/_ui/empty-state'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { listMail } from '@/lib/notifications/mailbox'
import { KeepFresh } from './keep-fresh'
import { Letters } from './letters'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('mailbox.title') }
}

export default async function MailboxPage() {
  if (!hasMailbox) notFound()
  const { t } = await accountWords()
  const mail = await listMail()
  const letters = mail.map(({ id, to, subject, text, keptAt }) => ({
    id,
    to,
    subject,
    text,
    at: keptAt.toISOString(),
  }))

  return (
    <Frame wide>
      <div>
        <h1 className="text-2xl font-semibold">{t('mailbox.title')}</h1>
        <p className="mt-1 text-soft">{t('mailbox.intro')}</p>
      </div>
      {letters.length > 0 ? (
        <Letters letters={letters} />
      ) : (
        <EmptyState icon={Mail} title={t('mailbox.empty')}>
          {t('mailbox.emptyText')}
        </EmptyState>
      )}
      <KeepFresh />
    </Frame>
  )
}
