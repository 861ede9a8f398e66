'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type InputHTMLAttributes, useState } from 'react'
import { useAccountWords } from '@/app/_words/account-words'
import { Input } from './input'
import { useReady } from './use-ready'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>

/** Hidden from who looks over a shoulder, shown to who wants to see what they type. */
export function PasswordInput(props: Props) {
  const { t } = useAccountWords()
  const isReady = useReady()
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <div className="relative">
      <Input
        {...props}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className="pr-11"
      />
      <button
        type="button"
        disabled={!isReady}
        aria-label={t('password.show')}
        aria-pressed={isShown}
        onClick={() => setIsShown(!isShown)}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-soft hover:text-ink"
      >
        <Icon aria-hidden className="size-5" />
      </button>
    </div>
  )
}
