import type { ReactNode } from 'react'
import { currentAccount } from '@/app/_session/current'
import { Brand } from '@/app/_ui/brand'
import { LanguageSwitch } from '@/app/_ui/language-switch'
import { newsroomWords } from '@/app/_words/words'

type Props = { nav?: ReactNode; children: ReactNode }

/** The newsroom's page: a bar at the top, the work below. */
export async function Shell({ nav, children }: Props) {
  const { t } = await newsroomWords()
  const account = await currentAccount()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:px-4 focus:py-2"
      >
        {t('skip')}
      </a>
      <header className="z-30 border-b border-line bg-surface lg:sticky lg:top-0">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1.5">
          <a href="/newsroom" title={t('nav.allSites')} className="rounded">
            <Brand />
          </a>
          {nav}
          <a
            href="/account"
            title={t('nav.account')}
            className="ml-auto max-w-40 truncate rounded px-1 text-sm text-soft hover:text-ink hover:underline"
          >
            {account?.name ?? t('nav.account')}
          </a>
        </div>
      </header>
      <main id="page" className="mx-auto w-full max-w-6xl px-4 py-6">
        {children}
      </main>
      <footer className="mt-auto px-4 py-6">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
