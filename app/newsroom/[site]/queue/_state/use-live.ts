'use client'

import { useEffect, useState } from 'react'

// several decisions in a row are one look
const quietMilliseconds = 300

/** Calls when the queue changed, and after every interruption. Returns whether the stream is open. */
export function useLive(site: string, onChange: () => void): boolean {
  const [isOpen, setIsOpen] = useState(true)
  useEffect(() => {
    const stream = new EventSource(`/live/${site}/queue`)
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(onChange, quietMilliseconds)
    }
    stream.addEventListener('open', () => {
      setIsOpen(true)
      soon()
    })
    stream.addEventListener('change', soon)
    stream.addEventListener('error', () => setIsOpen(false))
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [site, onChange])
  return isOpen
}
