import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import { slowWords } from '@/app/newsroom/_staff/slow-words'
import type { ArticleLine } from '@/lib/contract/threads'
import { ArticleForm } from './article-form'

type Props = {
  site: { slug: string; timeZone: string }
  article: ArticleLine
  /** The site's, by name. */
  sections: string[]
  isOpen: boolean
}

/** One article with what holds under it; its settings open below. */
export async function ArticleRow({ site, article, sections, isOpen }: Props) {
  const { t } = await newsroomWords()
  const { id, url, title, commentCount, activeAt, closed, closedNotice, section, terms } = article
  return (
    <li className="grid gap-2 px-4 py-3 sm:px-6">
      <h2 className="min-w-0 font-semibold wrap-anywhere">
        <a href={url} target="_blank" rel="noopener noreferrer" className="text-accent underline">
          <bdi>{title || url}</bdi>
        </a>
      </h2>
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <When at={activeAt} timeZone={site.timeZone} />
        <a href={`/newsroom/${site.slug}/queue?tab=all&thread=${id}`} className="text-accent underline">
          {t('articles.comments', { count: commentCount })}
        </a>
        {section && (
          <Badge>
            <bdi className="max-w-40 truncate">{section}</bdi>
          </Badge>
        )}
        {closed && <Badge tone="bad">{t('articles.closed')}</Badge>}
        {!closed && (
          <Badge tone={terms.mode === 'post' ? 'neutral' : 'warn'}>{t(`settings.${terms.mode}`)}</Badge>
        )}
        {!closed && terms.slowSeconds > 0 && <Badge tone="accent">{slowWords(terms.slowSeconds, t)}</Badge>}
      </p>
      {closedNotice && (
        <p dir="auto" className="border-l-2 border-line pl-3 whitespace-pre-line wrap-anywhere">
          {closedNotice}
        </p>
      )}
      <details open={isOpen}>
        <summary className="w-fit cursor-pointer rounded text-sm font-medium text-soft hover:text-ink">
          {t('articles.configure')}
          <span className="sr-only"> {title || url}</span>
        </summary>
        <ArticleForm slug={site.slug} article={article} sections={sections} />
      </details>
    </li>
  )
}
