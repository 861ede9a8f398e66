import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { connect } from '@/lib/accounts/embed/connect'
import { redeem } from '@/lib/accounts/embed/redeem'
import { newMember, newSite } from '@/lib/accounts/testing'
import { visitor } from './actor'
import { hashToken, newToken } from './tokens'
import { viewer } from './viewer'

async function inside() {
  const site = await newSite()
  const { id, actor } = await newMember(site, 'reader')
  const moderator = await newMember(site, 'moderator')
  const comeIn = async () => {
    const verifier = newToken()
    const { code } = await connect(actor, site, { challenge: hashToken(verifier) })
    return redeem(site, { code, verifier })
  }
  const ban = (endsAt: string | null = null) => raw`
    insert into sanctions (site_id, id, user_id, kind, reason, given_by, ends_at)
    values (${site.id}, gen_random_uuid(), ${id}, 'ban', 'abuse', ${moderator.id}, ${endsAt}::text::timestamptz)`
  const see = (embed: string) => viewer({ embed, fromEmbed: true }, site.id)
  return { site, id, moderator, comeIn, ban, see }
}

test('a ban ends the session inside the site’s pages: while it stands it only says so, afterwards it is nobody’s', async () => {
  const { site, id, moderator, comeIn, ban, see } = await inside()
  const embed = await comeIn()
  expect(await see(embed)).toMatchObject({ userId: id, sanction: null })
  await ban()
  expect(await see(embed)).toMatchObject({ userId: id, sanction: { kind: 'ban', until: null } })
  await expect(comeIn()).rejects.toMatchObject({ code: 'banned' })
  await raw`update sanctions set lifted_at = now(), lifted_by = ${moderator.id} where site_id = ${site.id}`
  expect(await see(embed)).toEqual(visitor)
  // whoever comes in anew is who they were
  expect(await see(await comeIn())).toMatchObject({ userId: id, sanction: null })
})

test('of several sanctions the gravest is told, and of two bans the longer one', async () => {
  const { site, id, moderator, comeIn, ban, see } = await inside()
  const embed = await comeIn()
  await raw`insert into sanctions (site_id, id, user_id, kind, reason, given_by)
    values (${site.id}, gen_random_uuid(), ${id}, 'warn', 'spam', ${moderator.id})`
  expect(await see(embed)).toMatchObject({ sanction: { kind: 'warn', reason: 'spam' } })
  await ban('2100-01-01T00:00:00Z')
  await ban('2200-01-01T00:00:00Z')
  expect(await see(embed)).toMatchObject({ sanction: { kind: 'ban', until: '2200-01-01T00:00:00.000Z' } })
})
