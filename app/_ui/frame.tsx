import type { ReactNode } from 'react'
import { Brand } from './brand'
import { cx } from './cx'
import { LanguageSwitch } from './language-switch'

type Props = { wide?: boolean; aside?: ReactNode; children: ReactNode }

/** A page of its own: the brand, one column, the languages; `aside` stands beside the column where there is room. */
export const Frame = ({ wide = false, aside, children }: Props) => (
  <div className="flex min-h-dvh flex-col">
    <header className="px-4 pt-6 pb-4 text-center">
      <a href="/" className="inline-flex rounded">
        <Brand />
      </a>
    </header>
    <main
      className={cx(
        'mx-auto w-full px-4 pb-10',
        aside !== undefined && 'lg:grid lg:max-w-4xl lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8',
        wide ? 'max-w-3xl' : 'max-w-md',
      )}
    >
      {aside}
      <div className="grid content-start gap-5">{children}</div>
    </main>
    <footer className="mt-auto px-4 pb-6">
      <LanguageSwitch />
    </footer>
  </div>
)
