import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { When } from '@/app/_ui/when'
import { env } from '@/lib/env'
import { demoSite, type Printed, readPaper } from '../_paper/paper'
import { Picture } from '../_paper/picture'

type Props = { params: Promise<{ article: string }> }

async function readArticle({ params }: Props): Promise<Printed> {
  const { article: slug } = await params
  const { printed } = await readPaper()
  return printed.find((article) => article.slug === slug) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, lead, address } = await readArticle(props)
  return { title: { absolute: title }, description: lead, alternates: { canonical: address } }
}

export default async function ArticlePage(props: Props) {
  const article = await readArticle(props)
  return (
    <article className="mx-auto grid max-w-2xl gap-6">
      <header className="grid gap-3">
        <p className="text-sm font-semibold text-accent">{article.section}</p>
        <h1 className="font-serif text-3xl leading-tight font-bold text-balance sm:text-4xl">
          {article.title}
        </h1>
        <p className="font-serif text-lg text-soft">{article.lead}</p>
        <p className="text-sm text-soft">
          {article.author} · <When at={article.at} timeZone="Asia/Almaty" />
        </p>
      </header>
      <Picture slug={article.slug} />
      <div className="grid gap-5 font-serif text-lg leading-relaxed">
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Comments article={article} />
    </article>
  )
}

/** What a publisher pastes, as it stands in the settings; React would move a script of its own to the head. */
async function Comments({ article }: { article: Printed }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  const frame = new URLSearchParams({ key: article.slug, url: article.address, title: article.title })
  const tag =
    `<script async src="${env.publicUrl}/embed.js" data-site="${demoSite}" data-thread-id="${article.slug}"` +
    ` nonce="${nonce}"></script>` +
    `<noscript><iframe src="${env.publicUrl}/embed/${demoSite}?${escaped(frame)}" title="Комментарии"` +
    ` style="width:100%;height:80vh;border:0"></iframe></noscript>`
  return (
    <section
      className="border-t border-line pt-6"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: tag }}
    />
  )
}

const escaped = (query: URLSearchParams) => query.toString().replaceAll('&', '&amp;')
