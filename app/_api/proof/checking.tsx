'use client'

import { useSyncExternalStore } from 'react'
import { useAccountWords } from '@/app/_words/account-words'

const watching = new Set<() => void>()
let running = 0

/** Says on the page, as long as that takes, that a browser is looked at. */
export async function whileChecking<T>(work: () => Promise<T>): Promise<T> {
  change(1)
  return work().finally(() => change(-1))
}

function change(by: 1 | -1) {
  running += by
  for (const tell of watching) tell()
}

function watch(tell: () => void) {
  watching.add(tell)
  return () => void watching.delete(tell)
}

/** A line that is there while the browser solves a sum. */
export function Checking() {
  const { t } = useAccountWords()
  const isChecking = useSyncExternalStore(
    watch,
    () => running > 0,
    () => false,
  )
  return (
    <p role="status" className={isChecking ? 'text-center text-sm text-soft' : 'sr-only'}>
      {isChecking && t('proof.checking')}
    </p>
  )
}
