'use client'

import { CopyButton } from '@/app/_ui/copy-button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteKey } from '@/lib/contract/own-accounts'
import { pageCode, serverCode } from './snippet'

type Props = { site: { slug: string; origin: string }; publicUrl: string; siteKey: SiteKey }

/** A whole example, for the key that is newest. */
export function Example({ site, publicUrl, siteKey }: Props) {
  const { t } = useNewsroomWords()
  const where = siteKey.algorithm === 'HS256' ? 'PIKIR_SECRET' : 'PIKIR_PRIVATE_KEY'
  return (
    <details className="border-t border-line pt-4">
      <summary className="w-fit cursor-pointer font-semibold">{t('keys.example')}</summary>
      <div className="mt-3 grid gap-3">
        <p className="text-sm text-soft">{t('keys.exampleServer', { name: where })}</p>
        <Code text={serverCode(site, siteKey)} label={t('keys.copyServer')} />
        <p className="text-sm text-soft">{t('keys.examplePage')}</p>
        <Code text={pageCode(publicUrl, site.slug)} label={t('keys.copyPage')} />
      </div>
    </details>
  )
}

function Code({ text, label }: { text: string; label: string }) {
  const { t } = useNewsroomWords()
  return (
    <div className="grid gap-2">
      <pre className="rounded-md bg-sunken p-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
      <div>
        <CopyButton text={text} label={label} doneLabel={t('tag.copied')} />
      </div>
    </div>
  )
}
