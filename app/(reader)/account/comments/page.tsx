import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { Badge } from '@/app/_ui/badge'
import { buttonLook } from '@/app/_ui/button-look'
import { cx } from '@/app/_ui/cx'
import { Frame } from '@/app/_ui/frame'
import { Panel } from '@/app/_ui/panel'
import { When } from '@/app/_ui/when'
import { accountWords } from '@/app/_words/words'
import { listOwnComments } from '@/lib/comments/list-own-comments'
import type { OwnComment } from '@/lib/contract/comments'
import { id } from '@/lib/contract/fields'

type Props = { searchParams: Promise<{ cursor?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('own.title') }
}

/** What somebody wrote, wherever, with what became of it. */
export default async function OwnCommentsPage({ searchParams }: Props) {
  if (!(await currentAccount())) redirect('/sign-in?next=/account/comments')
  const { t } = await accountWords()
  const { data: cursor } = id.safeParse((await searchParams).cursor)
  const { comments, next } = await listOwnComments(await currentActor(null), cursor)
  return (
    <Frame>
      <div className="grid gap-1">
        <h1 className="text-2xl font-semibold">{t('own.title')}</h1>
        <a href="/account" className="justify-self-start text-accent underline">
          {t('account.title')}
        </a>
      </div>
      <Panel title={t('own.all')} intro={comments.length === 0 ? t('own.empty') : undefined}>
        <ul className="grid divide-y divide-line">
          {comments.map((comment) => (
            <Written key={comment.id} comment={comment} />
          ))}
        </ul>
        {next && (
          <a href={`?cursor=${next}`} className={cx(buttonLook({}), 'justify-self-center')}>
            {t('own.older')}
          </a>
        )}
      </Panel>
    </Frame>
  )
}

const tones = { published: 'good', pending: 'warn', hidden: 'bad', deleted: 'neutral' } as const

async function Written({ comment }: { comment: OwnComment }) {
  const { t } = await accountWords()
  const { id: commentId, status, html, createdAt, site, article } = comment
  const address = status === 'published' ? `${article.url.split('#')[0]}#pikir-${commentId}` : article.url
  return (
    <li className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
        <Badge tone={tones[status]}>{t(`own.${status}`)}</Badge>
        <When at={createdAt} />
        <span>{site}</span>
      </p>
      {/* rendered from Markdown on the server, to a short list of elements */}
      <div dir="auto" className="comment-text" dangerouslySetInnerHTML={{ __html: html }} />
      <p className="wrap-anywhere text-sm">
        <a href={address} className="text-accent underline">
          {article.title || article.url}
        </a>
      </p>
    </li>
  )
}
