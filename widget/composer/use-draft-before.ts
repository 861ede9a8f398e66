import { useEffect } from 'preact/hooks'
import { useTalk } from '../talk'
import { readDraft } from './drafts'
import { offerReply } from './quotes'

/** An answer that was begun before a reload is still there; others are opened from afar. */
export function useDraftBefore(parent: string, open: (what: 'reply') => void) {
  const { reader } = useTalk()
  const mayWrite = reader.kind !== 'visitor'
  useEffect(() => {
    if (mayWrite && readDraft({ parent })) open('reply')
  }, [mayWrite, parent, open])
  useEffect(() => offerReply(parent, () => open('reply')), [parent, open])
}
