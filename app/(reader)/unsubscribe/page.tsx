import type { Metadata } from 'next'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { Unsubscription } from './unsubscription'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('unsubscribe.title'), robots: { index: false } }
}

/** The token is in the fragment. Asks first: programs that look into mails follow their links, too. */
export default function UnsubscribePage() {
  return (
    <Frame>
      <Unsubscription />
    </Frame>
  )
}
