import { Badge } from '@/app/_ui/badge'
import { buttonLook } from '@/app/_ui/button-look'
import { cx } from '@/app/_ui/cx'
import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import { ArticleLink } from '@/app/newsroom/_staff/article-link'
import type { ReaderComment, ReaderComments, ReaderRecord } from '@/lib/contract/readers'
import { statuses } from '@/lib/contract/words'

type Site = { slug: string; timeZone: string }
type Props = {
  site: Site
  record: ReaderRecord
  page: ReaderComments
  query: { status?: ReaderComment['status'] | undefined }
}

const tones = { published: 'good', pending: 'warn', hidden: 'bad', deleted: 'neutral' } as const

/** What they wrote, by what became of it. */
export async function Comments({ site, record, page, query }: Props) {
  const { t } = await newsroomWords()
  const here = query.status
  const all = statuses.reduce((sum, status) => sum + record.comments[status], 0)
  const look = (isHere: boolean) =>
    cx(
      'rounded-md px-3 py-1.5 text-sm font-medium',
      isHere ? 'bg-accent-tint text-accent' : 'text-soft underline',
    )
  return (
    <section aria-labelledby="comments" className="grid gap-4 rounded-lg bg-surface p-4 shadow-card sm:p-6">
      <h2 id="comments" className="text-lg font-semibold">
        {t('readers.comments')}
      </h2>
      <nav aria-label={t('readers.comments')} className="flex flex-wrap gap-1">
        <a href="?" aria-current={here ? undefined : 'page'} className={look(!here)}>
          {t('readers.all', { count: all })}
        </a>
        {statuses.map((status) => (
          <a
            key={status}
            href={`?status=${status}`}
            aria-current={here === status ? 'page' : undefined}
            className={look(here === status)}
          >
            {t(`readers.status.${status}`, { count: record.comments[status] })}
          </a>
        ))}
      </nav>
      {page.comments.length === 0 && <p className="text-soft">{t('readers.noComments')}</p>}
      <ul className="divide-y divide-line">
        {page.comments.map((comment) => (
          <Written key={comment.id} comment={comment} timeZone={site.timeZone} />
        ))}
      </ul>
      {page.next && (
        <a
          href={`?${new URLSearchParams({ ...(here && { status: here }), cursor: page.next })}#comments`}
          className={cx(buttonLook({}), 'justify-self-center')}
        >
          {t('readers.more')}
        </a>
      )}
    </section>
  )
}

async function Written({ comment, timeZone }: { comment: ReaderComment; timeZone: string }) {
  const { t } = await newsroomWords()
  const { status, html, createdAt, thread } = comment
  return (
    <li className="grid gap-1.5 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
        <Badge tone={tones[status]}>{t(`readers.was.${status}`)}</Badge>
        <When at={createdAt} timeZone={timeZone} />
        <ArticleLink t={t} thread={thread} />
      </p>
      {/* rendered from Markdown on the server, to a short list of elements */}
      <div className="comment-text shows-links" dangerouslySetInnerHTML={{ __html: html }} />
    </li>
  )
}
