'use client'

import type { ReactNode, SyntheticEvent } from 'react'
import { useReady } from './use-ready'

type Props = { onSubmit: (event: SyntheticEvent) => void; className?: string; children: ReactNode }

/** Sent by our script alone: until that has taken over, nothing that is typed or pressed could get lost. */
export function Form({ onSubmit, className, children }: Props) {
  const isReady = useReady()
  return (
    <form onSubmit={onSubmit} noValidate method="post">
      <fieldset disabled={!isReady} className={className}>
        {children}
      </fieldset>
    </form>
  )
}
