'use client'

import { useEffect } from 'react'
import { useCall } from '@/app/_api/use-call'

// half of what a claim lasts, in milliseconds
const renewEvery = 60_000

/** Tells colleagues which card is open here, as long as it is. */
export function useClaim(site: string, commentId: string | null) {
  const call = useCall()
  const path = `/sites/${site}/claims`
  useEffect(() => {
    if (!commentId) return
    const take = () => {
      if (document.visibilityState !== 'visible') return
      void call('POST', path, { body: { commentId }, byItself: true })
    }
    take()
    const timer = setInterval(take, renewEvery)
    document.addEventListener('visibilitychange', take)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', take)
    }
  }, [call, path, commentId])

  useEffect(() => {
    const leave = () => {
      const headers = { 'Idempotency-Key': crypto.randomUUID() }
      // what is sent while a page goes away has to outlive it
      void fetch(`/api/v1${path}`, { method: 'DELETE', headers, keepalive: true }).catch(() => {})
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
}
