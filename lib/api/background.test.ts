import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { backgroundHeader } from '@/lib/contract/words'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'

const byItself = { [backgroundHeader]: '1' }

/** A moderator who did nothing for 25 minutes, before a queue with a comment in it. */
async function leftOpen() {
  const site = await newSite()
  const [moderator, writer] = [
    await newPerson('Дежурный', site, 'moderator'),
    await newPerson('Айгуль Сейтова', site),
  ]
  const { thread, draft } = newArticle(site)
  const { id: commentId } = await (await post(`${thread}/comments`, writer, draft('Кто тут?'))).json()
  await raw`update sessions set seen_at = now() - interval '25 minutes', expires = now() + interval '5 minutes'
    where user_id = ${moderator.id}`
  return { of: `/sites/${site.slug}`, moderator, commentId }
}

async function minutesLeft({ id }: Person) {
  const [row] = await raw<{ left: number }[]>`
    select ceil(extract(epoch from expires - now()) / 60)::int as left from sessions where user_id = ${id}`
  return row?.left
}

test('a claim that the queue renews by itself keeps no session, one by a hand does', async () => {
  const { of, moderator, commentId } = await leftOpen()
  const renewed = await post(`${of}/claims`, moderator, { commentId }, byItself)
  expect([renewed.status, await minutesLeft(moderator)]).toEqual([200, 5])
  await post(`${of}/claims`, moderator, { commentId })
  expect(await minutesLeft(moderator)).toBe(30)
})

test('a queue that reads itself anew keeps no session, one that somebody reads does', async () => {
  const { of, moderator } = await leftOpen()
  const read = await ask(`${of}/queue`, moderator, { headers: byItself })
  expect([read.status, await minutesLeft(moderator)]).toEqual([200, 5])
  await ask(`${of}/queue`, moderator)
  expect(await minutesLeft(moderator)).toBe(30)
})
