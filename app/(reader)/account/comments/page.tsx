import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { accountWords } from '@/app/_words/words'
import { listOwnComments } from '@/lib/comments/list-own-comments'
import { id } from '@/lib/contract/fields'
import { OwnList } from '../_own/own-list'
import { Written } from './written'

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
    <OwnList title={t('own.title')} empty={comments.length === 0 ? t('own.empty') : null} next={next}>
      {comments.map((comment) => (
        <Written key={comment.id} comment={comment} />
      ))}
    </OwnList>
  )
}
