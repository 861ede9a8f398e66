import { Newspaper } from 'lucide-react'
import type { Metadata } from 'next'
import { buttonLook } from '@/app/_ui/button-look'
import { EmptyState } from '@/app/_ui/empty-state'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { articlesQuery } from '@/lib/contract/threads'
import { listSections } from '@/lib/sites/sections'
import { listArticles } from '@/lib/threads/list-articles'
import { ArticleRow } from './article-row'
import { SearchForm } from './search-form'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ site: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'thread.configure')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('articles.title')} · ${site.name}` } }
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'thread.configure')
  const { t } = await newsroomWords()
  const query = queryFrom(await searchParams)
  const [{ articles, next }, { sections }] = await Promise.all([
    listArticles(actor, site, query),
    listSections(actor, site),
  ])
  const names = sections.map(({ name }) => name)
  const place = { slug: site.slug, timeZone: site.timeZone }
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <h1 className="text-xl font-semibold">{t('articles.title')}</h1>
      <SearchForm query={query} />
      {articles.length === 0 ? (
        <EmptyState icon={Newspaper} title={t('articles.empty')}>
          {t('articles.emptyText')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg bg-surface shadow-card">
          {articles.map((article) => (
            <ArticleRow
              key={article.id}
              site={place}
              article={article}
              sections={names}
              isOpen={query.thread === article.id}
            />
          ))}
        </ul>
      )}
      {next && (
        <a
          href={`?${addressOf({ ...query, cursor: next })}`}
          className={`${buttonLook({})} justify-self-center`}
        >
          {t('articles.more')}
        </a>
      )}
    </div>
  )
}

/** What an address asks for; what cannot be asked is left out. */
function queryFrom(given: Query) {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = articlesQuery.safeParse(filled)
  return parsed.success ? parsed.data : {}
}

const addressOf = (query: object) =>
  new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
