import type { Metadata } from 'next'
import { cx } from '@/app/_ui/cx'
import { When } from '@/app/_ui/when'
import { type Printed, readPaper } from './_paper/paper'
import { Picture } from './_paper/picture'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPaper()
  return { title: { absolute: name } }
}

export default async function PaperPage() {
  const { name, printed } = await readPaper()
  return (
    <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2">
      <h1 className="sr-only">{name}</h1>
      {printed.map((article, place) => (
        <Teaser key={article.slug} article={article} first={place === 0} />
      ))}
    </div>
  )
}

function Teaser({ article, first }: { article: Printed; first: boolean }) {
  return (
    <article className={cx('grid content-start gap-3', first && 'sm:col-span-2 sm:grid-cols-2 sm:gap-x-8')}>
      <Picture slug={article.slug} />
      <div className="grid content-start gap-2">
        <p className="text-sm font-semibold text-accent">{article.section}</p>
        <h2
          className={cx(
            'font-serif leading-tight font-bold text-balance',
            first ? 'text-2xl sm:text-4xl' : 'text-2xl',
          )}
        >
          <a href={article.address} className="hover:underline">
            {article.title}
          </a>
        </h2>
        <p className="font-serif text-soft">{article.lead}</p>
        <p className="text-sm text-soft">
          {article.author} · <When at={article.at} timeZone="Asia/Almaty" />
        </p>
      </div>
    </article>
  )
}
