import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Brand } from '@/app/_ui/brand'
import { accountWords } from '@/app/_words/words'
import { Reference } from './reference'

const document = '/api/v1/openapi.json'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('docs.title') }
}

export default async function DocsPage() {
  const { t } = await accountWords()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-b border-line bg-surface px-4 py-1.5">
        <a href="/" className="rounded">
          <Brand />
        </a>
        <h1 className="font-semibold">{t('docs.title')}</h1>
        <a href={document} className="ml-auto text-sm text-accent underline">
          {t('docs.document')}
        </a>
      </header>
      <div className="min-h-0 grow">
        <Reference document={document} />
      </div>
      <script type="module" src="/rapidoc.js" nonce={nonce} />
    </div>
  )
}
