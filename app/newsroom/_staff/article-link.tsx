import { ExternalLink } from 'lucide-react'
import type { NewsroomMessages } from '@/app/_words/messages'
import type { Translate } from '@/lib/i18n/translate'

type Props = { t: Translate<NewsroomMessages>; thread: { title: string; url: string } }

/** The article of a thread, in a tab of its own. */
export const ArticleLink = ({ t, thread: { title, url } }: Props) => (
  <a
    href={url}
    target="_blank"
    rel="noopener noreferrer"
    title={t('card.openArticle')}
    className="min-w-0 font-medium text-accent underline wrap-anywhere"
  >
    <bdi>{title || url}</bdi>
    <ExternalLink aria-hidden className="mb-0.5 ml-1 inline size-3.5" />
  </a>
)
