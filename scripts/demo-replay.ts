// npm run demo:replay -- FILE.jsonl: posts the `text` of each row under an article of the demo, as forty readers
import { closePools } from '@/db/client'
import { articles } from '@/db/demo/articles'
import { demoSlug } from '@/db/seed'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'
import { findSite } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { demoServer } from './replay/demo-server'
import { demoOnly, startModerator, startReaders } from './replay/readers'
import { replay, type Tally } from './replay/replay'
import { readRows } from './replay/rows'

const readers = 40
const decisions = 200

const [, , file] = process.argv
if (!file) throw new SettingsError('wanted a file: npm run demo:replay -- FILE.jsonl')
demoOnly()
const rows = readRows(file)
const server = await demoServer()
try {
  await run()
} finally {
  await server.stop()
  await closePools()
}

async function run() {
  const site = await findSite(demoSlug)
  const article = articles.at(-1)
  if (!article) return
  const page = { key: article.slug, url: `${site.origins[0]}/demo/${article.slug}`, title: article.title }
  const sessions = await startReaders(site.id, readers)
  console.log(`  ${rows.length} rows by ${sessions.length} readers under ${page.url}`)

  const since = Date.now()
  const secondsSo = () => (Date.now() - since) / 1000
  const speed = ({ posted }: Tally) => `${(posted / secondsSo()).toFixed(1)} comments/s`
  let told = 0
  const tally = await replay(rows, {
    fetch: (path, init) => fetch(env.publicUrl + path, init),
    site: demoSlug,
    threadId: threadIdOf(site.id, page.key),
    page,
    readers: sessions,
    moderator: await startModerator(site.id),
    decisions,
    progress: (so) =>
      console.log(
        `  ${so.posted} of ${rows.length} posted, ${so.decided} decided, ${secondsSo().toFixed(0)} s, ${speed(so)}`,
      ),
    waits: (seconds) => {
      // forty readers are held back at once: one line for all
      if (Date.now() < told) return
      told = Date.now() + seconds * 1000
      console.log(`  the limit of comments a minute holds readers back for ${seconds} s`)
    },
  })
  sumUp(tally, `${secondsSo().toFixed(1)} s, ${speed(tally)}`)
}

function sumUp(tally: Tally, pace: string) {
  const refused = Object.entries(tally.refused).map(([code, count]) => `${count} ${code}`)
  console.log(`\n  ${tally.rows} rows in ${pace}`)
  console.log(`  posted     ${tally.posted}, of them ${tally.replies} replies`)
  console.log(`  decided    ${tally.decided}: ${tally.hidden} hidden, the others approved`)
  console.log(`  now        ${tally.published} published, ${tally.pending} pending`)
  console.log(`  refused    ${refused.join(', ') || 'none'}`)
}
