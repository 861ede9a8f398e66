import type { NewsroomMessages } from '@/app/_words/messages'
import type { Translate } from '@/lib/i18n/translate'

/** "Once in 2 minutes". */
export function slowWords(seconds: number, t: Translate<NewsroomMessages>): string {
  if (seconds === 0) return t('slow.none')
  return seconds % 60 === 0
    ? t('slow.minutes', { count: seconds / 60 })
    : t('slow.seconds', { count: seconds })
}
