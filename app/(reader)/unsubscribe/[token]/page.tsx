import type { Metadata } from 'next'
import { Frame } from '@/app/_ui/frame'
import { Sheet } from '@/app/_ui/sheet'
import { accountWords } from '@/app/_words/words'
import { findUnsubscription } from '@/lib/notifications/unsubscribe'
import { Unsubscription } from './unsubscription'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('unsubscribe.title'), robots: { index: false } }
}

/** Asks first: programs that look into mails follow their links, too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { t } = await accountWords()
  const named = await findUnsubscription(token)
  return (
    <Frame>
      {named ? (
        <Unsubscription token={token} {...named} />
      ) : (
        <Sheet title={t('unsubscribe.title')}>
          <p>{t('unsubscribe.broken')}</p>
        </Sheet>
      )}
    </Frame>
  )
}
