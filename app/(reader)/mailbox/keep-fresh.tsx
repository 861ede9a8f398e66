'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMilliseconds = 2_000

/** Looks for new letters while somebody is looking. */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(
      () => document.visibilityState === 'visible' && router.refresh(),
      everyMilliseconds,
    )
    return () => clearInterval(timer)
  }, [router])
  return null
}
