import { notFound } from 'next/navigation'
import { hasDemo } from '@/app/_session/mode'
import { siteAt } from '@/app/_session/site'
import { type Article, articles } from '@/db/demo/articles'
import { env } from '@/lib/env'

export const demoSite = 'demo'

/** Another site than the widget's, though the same server: what a publisher's page is in earnest. */
export const paperOrigin = env.publicUrl.replace('//127.0.0.1', '//localhost')

const hour = 3_600_000

export type Printed = Article & { at: string; address: string }

/** The articles of the invented newspaper, newest first; 404 where there is no demo. */
export async function readPaper(): Promise<{ name: string; printed: Printed[] }> {
  const site = hasDemo ? await siteAt(demoSite) : null
  if (!site) notFound()
  const printed = articles.map((article) => ({
    ...article,
    at: new Date(site.createdAt.getTime() - article.hoursAgo * hour).toISOString(),
    address: `${paperOrigin}/demo/${article.slug}`,
  }))
  return { name: site.name, printed: printed.sort((one, other) => other.at.localeCompare(one.at)) }
}
