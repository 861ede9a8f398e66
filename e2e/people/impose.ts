import { v7 } from 'uuid'
import type { Site } from '@/lib/sites/find-site'
import { planting } from './places'

/** The member of that name, as the newsroom knows them. */
async function idOf(site: Site, name: string): Promise<string> {
  await planting()
  const { raw } = await import('@/db/client')
  const [member] = await raw<{ id: string }[]>`
    select user_id as id from members where site_id = ${site.id} and display_name = ${name}`
  if (!member) throw new Error(`nobody is called ${name}`)
  return member.id
}

type Wanted = { kind: 'warn' | 'suspend' | 'ban'; until?: string }

/** A moderator lays something on a reader, elsewhere: as the rows are that it leaves. */
export async function imposeOn(site: Site, name: string, { kind, until }: Wanted) {
  const { newMember } = await planting()
  const { raw } = await import('@/db/client')
  const moderator = (await newMember([site], `Судит ${kind} ${site.slug}`, 'moderator')) ?? ''
  const reader = await idOf(site, name)
  const letter = 'Здравствуйте!\n\nПожалуйста, без оскорблений.'
  await raw`
    insert into sanctions (site_id, id, user_id, kind, reason, letter, given_by, ends_at)
    values (${site.id}, ${v7()}, ${reader}, ${kind}, 'abuse', ${letter}, ${moderator}, ${until ?? null}::text::timestamptz)`
  await raw`insert into changes (site_id, user_id) values (${site.id}, ${reader})`
}
