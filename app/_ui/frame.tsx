import type { ReactNode } from 'react'
import { Brand } from './brand'
import { cx } from './cx'
import { LanguageSwitch } from './language-switch'

type Props = { wide?: boolean; children: ReactNode }

/** A page of its own: the brand, one column, the languages. */
export const Frame = ({ wide = false, children }: Props) => (
  <div className="flex min-h-dvh flex-col">
    <header className="px-4 pt-6 pb-4 text-center">
      <a href="/" className="inline-flex rounded">
        <Brand />
      </a>
    </header>
    <main
      className={cx('mx-auto grid w-full content-start gap-5 px-4 pb-10', wide ? 'max-w-3xl' : 'max-w-md')}
    >
      {children}
    </main>
    <footer className="mt-auto px-4 pb-6">
      <LanguageSwitch />
    </footer>
  </div>
)
