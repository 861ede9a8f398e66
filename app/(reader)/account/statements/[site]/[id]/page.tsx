import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { currentActor } from '@/app/_session/current'
import { siteAt } from '@/app/_session/site'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { StatementView } from '@/app/(reader)/account/_statements/statement-view'
import { can } from '@/lib/auth/can'
import { id as idSchema } from '@/lib/contract/fields'
import { readStatement } from '@/lib/moderation/appeals/read-statements'
import { Problem } from '@/lib/problem'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('statements.page') }
}

type Props = { params: Promise<{ site: string; id: string }> }

/** What mails and the bell lead to. It is its addressee's alone: to everybody else it does not exist. */
export default async function StatementPage({ params }: Props) {
  const { site: slug, id } = await params
  const site = await siteAt(slug)
  const actor = await currentActor(site?.id ?? null)
  if (actor.kind === 'visitor')
    redirect(`/sign-in?next=${encodeURIComponent(`/account/statements/${slug}/${id}`)}`)
  if (!site || !idSchema.safeParse(id).success || !can(actor, 'statement.read', { siteId: site.id }))
    notFound()
  const statement = await readStatement(actor, site, id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null
    throw error
  })
  if (!statement) notFound()
  const { name, timeZone } = site
  return (
    <Frame>
      <StatementView statement={statement} site={{ slug: site.slug, name, timeZone }} />
    </Frame>
  )
}
