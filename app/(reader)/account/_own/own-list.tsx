import type { ReactNode } from 'react'
import { buttonLook } from '@/app/_ui/button-look'
import { cx } from '@/app/_ui/cx'
import { Frame } from '@/app/_ui/frame'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'

type Props = {
  title: string
  /** What stands in the place of rows where there are none; null: there are some. */
  empty: string | null
  /** The cursor of what comes before. */
  next: string | null
  children: ReactNode
}

/** A page of what somebody did on all sites, the newest first. */
export async function OwnList({ title, empty, next, children }: Props) {
  const { t } = await accountWords()
  return (
    <Frame>
      <div className="grid gap-1">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <a href="/account" className="justify-self-start text-accent underline">
          {t('account.title')}
        </a>
      </div>
      <Panel title={t('own.all')} intro={empty}>
        <ul className="grid divide-y divide-line">{children}</ul>
        {next && (
          <a href={`?cursor=${next}`} className={cx(buttonLook({}), 'justify-self-center')}>
            {t('own.older')}
          </a>
        )}
      </Panel>
    </Frame>
  )
}
