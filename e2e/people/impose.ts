import type { Reader as Actor } from '@/lib/auth/actor'
import type { NewSanction } from '@/lib/contract/readers'
import type { Site } from '@/lib/sites/find-site'
import { planting } from './places'

/** The member of that name, as the newsroom knows them. */
export async function idOf(site: Site, name: string): Promise<string> {
  await planting()
  const { raw } = await import('@/db/client')
  const [member] = await raw<{ id: string }[]>`
    select user_id as id from members where site_id = ${site.id} and display_name = ${name}`
  if (!member) throw new Error(`nobody is called ${name}`)
  return member.id
}

type Wanted = Partial<NewSanction> & Pick<NewSanction, 'kind'>

/** A moderator lays something on a reader, elsewhere. */
export async function imposeOn(site: Site, name: string, wanted: Wanted) {
  const { newMember } = await planting()
  const { impose } = await import('@/lib/moderation/sanctions/impose')
  const userId = (await newMember([site], `Судит ${site.slug}`, 'moderator')) ?? ''
  const member = { siteId: site.id, role: 'moderator' as const }
  const until = new Date(Date.now() + 3_600_000)
  const actor: Actor = { kind: 'reader', userId, name: null, session: '', until, from: 'page', member }
  const letter = 'Здравствуйте!\n\nПожалуйста, без оскорблений.'
  const given = { reason: 'abuse', letter, hide: 'none' as const, ...wanted }
  return impose(actor, site, { ...given, userId: await idOf(site, name), key: null })
}
