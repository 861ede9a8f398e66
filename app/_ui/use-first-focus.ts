'use client'

import { useEffect, useRef } from 'react'
import { useReady } from './use-ready'

/** For the field that somebody came to fill. Not on phones: the keyboard would hide what else is offered. */
export function useFirstFocus() {
  const field = useRef<HTMLInputElement>(null)
  const isReady = useReady()
  useEffect(() => {
    if (isReady && matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [isReady])
  return field
}
