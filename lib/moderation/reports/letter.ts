import type { Translate } from '@/lib/i18n/translate'
import { linkTo } from '@/lib/threads/link-to'
import type en from '@/locales/en/email.json'
import { plainLine } from './plain-lines'
import type { Reported } from './queries'

type Words = Translate<typeof en>

/** What every letter about a report says of the comment, in others' words made harmless. */
export const aboutComment = (t: Words, { commentId, url, title, author }: Reported) => ({
  link: { url: linkTo(url, commentId), label: t('report.comment') },
  notes: [
    t('report.article', { title: plainLine(title || url, 300) }),
    t('report.author', { author: plainLine(author, 100) }),
  ],
})
