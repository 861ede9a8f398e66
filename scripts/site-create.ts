import { parseArgs } from 'node:util'
import { closePools } from '@/db/client'
import { migrate } from '@/db/migrate'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'
import { newNewsroom, openNewsroom } from '@/lib/users/open-newsroom'

const usage =
  'npm run site:create -- --slug SLUG --name NAME --origin https://… [--origin …] --admin-email ADDRESS [--admin-name NAME] [--language ru|kk|en] [--time-zone Asia/Almaty]'

// as they are written, and as the use case calls them
const optionOf: Record<string, string> = {
  origins: 'origin',
  adminEmail: 'admin-email',
  adminName: 'admin-name',
  timeZone: 'time-zone',
}

const newsroom = wanted()
await migrate(env.migrationUrl, decodeURIComponent(new URL(env.databaseUrl).username))
const site = await openNewsroom(newsroom)
console.log(`${site.name}: ${env.publicUrl}/newsroom/${site.slug}/settings`)
console.log('The administrator signs in there with a code by e-mail, and sets up a second factor.')
console.log(
  `The tag for its pages: <script async src="${env.publicUrl}/embed.js" data-site="${site.slug}"></script>`,
)
await closePools()

function wanted() {
  const given = options()
  const parsed = newNewsroom.safeParse({
    slug: given.slug,
    name: given.name,
    origins: given.origin,
    language: given.language,
    timeZone: given['time-zone'],
    adminEmail: given['admin-email'],
    adminName: given['admin-name'],
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  throw new SettingsError(`--${optionOf[field] ?? field} is missing or wrong (${issue?.message})\n${usage}`)
}

function options() {
  const text = { type: 'string' } as const
  const known = {
    slug: text,
    name: text,
    language: text,
    'time-zone': text,
    'admin-email': text,
    'admin-name': text,
  }
  try {
    return parseArgs({ options: { ...known, origin: { type: 'string', multiple: true } } }).values
  } catch (error) {
    throw new SettingsError(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}
