import { useEffect } from 'preact/hooks'
import { useTalk } from '../talk'
import { readDraft } from './drafts'
import { offerReply } from './quotes'

/** An answer that was begun before a reload is still there; others are opened from afar. */
export function useDraftBefore(parent: string, open: (what: 'reply') => void) {
  const { reader, terms } = useTalk()
  const mayWrite = reader.kind !== 'visitor'
  useEffect(() => {
    if (mayWrite && readDraft({ parent })) open('reply')
  }, [mayWrite, parent, open])
  const { closed } = terms
  useEffect(() => (closed ? undefined : offerReply(parent, () => open('reply'))), [closed, parent, open])
}
