import type { Metadata } from 'next'
import { Brand } from '@/app/_ui/brand'
import { LanguageSwitch } from '@/app/_ui/language-switch'
import { accountWords } from '@/app/_words/words'
import { Reference } from './reference'

const address = '/api/v1/openapi.json'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('docs.title') }
}

export default async function DocsPage() {
  const { t } = await accountWords()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1.5">
          <a href="/" className="rounded">
            <Brand />
          </a>
          <h1 className="font-semibold">{t('docs.title')}</h1>
          <a href={address} className="ml-auto text-sm text-accent underline">
            {t('docs.document')}
          </a>
        </div>
      </header>
      <main className="mx-auto w-full max-w-6xl px-4 py-6">
        <Reference address={address} />
      </main>
      <footer className="mt-auto px-4 py-6">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
