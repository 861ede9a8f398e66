'use client'

import { LoaderCircle } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'
import { buttonLook, type Look } from './button-look'
import { cx } from './cx'
import { useReady } from './use-ready'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean }

/** Answers to our script alone: until that has taken over it cannot be pressed, so no press gets lost. */
export function Button({ tone, size, wide, busy = false, type = 'button', children, ...rest }: Props) {
  const isReady = useReady()
  const isOff = busy || rest.disabled
  const look = buttonLook({
    ...(tone && { tone }),
    ...(size && { size }),
    ...(wide !== undefined && { wide }),
  })
  return (
    <button
      {...rest}
      type={type}
      disabled={!isReady || isOff}
      aria-busy={busy || undefined}
      className={cx(look, isOff && 'cursor-not-allowed opacity-60', rest.className)}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  )
}
