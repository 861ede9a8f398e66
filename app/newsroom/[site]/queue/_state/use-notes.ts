'use client'

import { useCallback, useEffect, useState } from 'react'

/** What is typed about each comment; kept in this tab until it is saved, so that no mishap loses it. */
export function useNotes(site: string) {
  const kept = `pikir-notes:${site}`
  const [notes, setNotes] = useState<Record<string, string>>({})
  useEffect(() => setNotes(JSON.parse(sessionStorage.getItem(kept) ?? '{}')), [kept])

  const write = useCallback(
    (commentId: string, note: string) =>
      setNotes(({ [commentId]: _former, ...others }) => {
        const written = note ? { ...others, [commentId]: note } : others
        sessionStorage.setItem(kept, JSON.stringify(written))
        return written
      }),
    [kept],
  )
  return { notes, write }
}
