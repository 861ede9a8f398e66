'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ask } from '@/app/_api/ask'
import { useAccountWords } from '@/app/_words/account-words'
import { languageCookie } from '@/app/_words/language-cookie'
import type { Language } from '@/lib/contract/fields'
import { cx } from './cx'
import { languageNames } from './language-names'

const order = ['kk', 'ru', 'en'] as const
const yearInSeconds = 31_536_000

export function LanguageSwitch() {
  const router = useRouter()
  const { language: current, signedIn, t } = useAccountWords()
  const [changing, startChange] = useTransition()

  const choose = async (language: Language) => {
    const cookie = `${languageCookie}=${language}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax`
    // the cookie store API is not in every browser yet
    Object.assign(document, { cookie })
    if (signedIn) await ask('PATCH', '/account', { language, body: { language } })
    startChange(() => router.refresh())
  }

  return (
    <fieldset className="flex flex-wrap justify-center gap-1 text-sm" disabled={changing}>
      <legend className="sr-only">{t('language')}</legend>
      {order.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => choose(language)}
          className={cx(
            'min-h-8 rounded-md px-2.5 py-1 pointer-coarse:min-h-11',
            language === current
              ? 'bg-sunken font-medium text-ink'
              : 'text-soft hover:bg-sunken hover:text-ink',
          )}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
