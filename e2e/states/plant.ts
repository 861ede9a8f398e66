import { raw } from '@/db/client'
import type { Site } from '@/lib/sites/find-site'
import { newMember } from '../hostile/plant'
import { asker } from '../newsroom/asker'
import { choose } from '../people/newsroom-side'
import { type Place, type Voice, voiceOf } from './cast'
import { conversation, type Language, own, people } from './conversations'

type Person = keyof typeof people
type Scene = { site: Site; language: Language; place: (key: string) => Place }

/** The people of the conversation: how each of them writes, and what they wrote in the discussion `main`. */
export async function plantConversation({ site, language, place }: Scene) {
  const voices = new Map<Person, Voice>()
  for (const person of Object.keys(people) as Person[]) {
    const role = person === 'editor' ? 'moderator' : 'reader'
    voices.set(person, voiceOf(site, (await newMember([site], people[person], role)) ?? ''))
  }
  const says = async (person: Person, page: Place, said: Parameters<Voice>[1]) =>
    (await voices.get(person)?.(page, said)) ?? ''
  const ids: Record<string, string> = {}
  for (const { name, by, to, ago, votes, text } of conversation) {
    const id = await says(by, place('main'), { text: text[language], to: to && ids[to] })
    await age(id, ago, votes)
    ids[name] = id
  }
  await choose(site, [ids.picked ?? ''])
  return { says, ids }
}

/** What a reader wrote before: a comment in `main`, one there that waits, and one in `fresh` that a moderator has hidden. */
export async function plantOwn({ site, language, place }: Scene, email: string) {
  const [user] = await raw`select id from users where email = ${email}`
  const say = voiceOf(site, user?.id)
  const said = await say(place('main'), { text: own.said[language] })
  await age(said, 12, [6, 0])
  await say(place('main'), { text: own.held[language], mode: 'pre' })
  const rude = await say(place('fresh'), { text: own.rude[language] })

  const judge = (await newMember([site], `Решает ${site.slug}`, 'moderator')) ?? ''
  const decides = await asker(site, judge)
  await decides(`comments/${rude}/decisions`, { verb: 'hide', revision: 1, reason: 'abuse' })
  // decisions are told after the minutes in which moderators may take them back: these are over now
  await raw`update pgboss.job set start_after = now() 
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id}`
  return said
}

/** From here on nobody can write there. */
export const closeThread = (site: Site, key: string) =>
  raw`update threads set closed_at = now() where site_id = ${site.id} and key = ${key}`

/** What readers reported, and nobody has decided on. */
export const foldByReports = (id: string) =>
  raw`update comments set reported_at = now(), report_weight = 50, report_folded_at = now() where id = ${id}`

async function age(id: string, minutes: number, [up, down]: [number, number]) {
  await raw`
    update comments
    set created_at = now() - ${minutes} * interval '1 minute', upvotes = ${up}, downvotes = ${down}
    where id = ${id}`
}
