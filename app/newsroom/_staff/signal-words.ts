import type { NewsroomMessages } from '@/app/_words/messages'
import type { Signal } from '@/lib/contract/screening'
import type { Translate } from '@/lib/i18n/translate'

type Said = Pick<Signal, 'reason' | 'detail'>

/** What was noticed, in words; where there is nothing to add, without the colon before it. */
export const signalWords = (t: Translate<NewsroomMessages>, { reason, detail }: Said): string =>
  t(`signal.${reason}`, { detail: detail ?? '' }).replace(/:\s*$/, '')
