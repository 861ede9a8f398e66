'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ArticleLine, ThreadSettingsChange } from '@/lib/contract/threads'

/** The settings of one thread as they are being changed. Only what was changed is sent: a colleague may be at the rest. */
export function useArticle(slug: string, article: ArticleLine) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const toast = useToast()
  const [changes, setChanges] = useState<ThreadSettingsChange>({})
  const { moderationMode, slowSeconds, closed, closedNotice } = article

  const form = useSubmit(
    () => call('PATCH', `/sites/${slug}/threads/${article.id}/settings`, { body: sent(changes) }),
    () => {
      toast(t('articles.saved'))
      setChanges({})
      router.refresh()
    },
  )
  return {
    ...form,
    draft: { moderationMode, slowSeconds, closed, closedNotice, ...changes },
    section: changes.section,
    change: (part: ThreadSettingsChange) => setChanges({ ...changes, ...part }),
    isDirty: Object.keys(changes).length > 0,
  }
}

/** No words are no notice. */
const sent = ({ closedNotice, ...rest }: ThreadSettingsChange) => ({
  ...rest,
  ...(closedNotice !== undefined && { closedNotice: closedNotice?.trim() || null }),
})
