import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { newMember, newSite } from '@/lib/accounts/testing'
import { threadIdOf } from '@/lib/threads/rules'
import { postComment } from './post-comment'

test.each(['ban', 'suspend'])('a %s that came while the comment was looked at stops it', async (kind) => {
  const site = await newSite()
  const { id, actor } = await newMember(site, 'reader')
  const moderator = await newMember(site, 'moderator')
  const page = { key: 'article', url: 'https://news.test/article', title: 'Статья' }
  const write = (key: string | null) =>
    postComment(actor, {
      site,
      threadId: threadIdOf(site.id, page.key),
      comment: { text: 'Текст', page },
      key,
    })
  const before = await write('first')
  // the actor was let in before that
  await raw`
    insert into sanctions (site_id, id, user_id, kind, reason, given_by, ends_at)
    values (${site.id}, gen_random_uuid(), ${id}, ${kind}, 'abuse', ${moderator.id}, now() + interval '1 day')`
  const code = { ban: 'banned', suspend: 'suspended' }[kind]
  await expect(write('second')).rejects.toMatchObject({ code })
  await expect(write(null)).rejects.toMatchObject({ code })
  // what was kept by then is answered as it was
  expect(await write('first')).toEqual(before)
  expect(await raw`select from comments where author_id = ${id}`).toHaveLength(1)
})
