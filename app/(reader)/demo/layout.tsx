import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/app/_ui/language-switch'
import { accountWords } from '@/app/_words/words'
import { Masthead } from './_paper/masthead'
import { readPaper } from './_paper/paper'
import { WayIn } from './_paper/way-in'

export default async function PaperLayout({ children }: { children: ReactNode }) {
  const { name } = await readPaper()
  const { t } = await accountWords()
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <Masthead name={name} />
      <main className="mx-auto w-full max-w-5xl px-4 py-6 sm:py-10" lang="ru">
        {children}
      </main>
      <footer className="mt-auto border-t border-line bg-canvas">
        <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8">
          <p className="text-soft">{t('demo.about')}</p>
          <WayIn />
          <div className="justify-self-start">
            <LanguageSwitch />
          </div>
        </div>
      </footer>
    </div>
  )
}
