import type { Metadata } from 'next'
import { buttonLook } from '@/app/_ui/button-look'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('notFound.title') }
}

export default async function NotFound() {
  const { t } = await accountWords()
  return (
    <Frame>
      <h1 className="text-2xl font-semibold text-balance">{t('notFound.title')}</h1>
      <p className="text-soft">{t('notFound.text')}</p>
      <a href="/" className={buttonLook({ tone: 'plain' })}>
        {t('notFound.home')}
      </a>
    </Frame>
  )
}
