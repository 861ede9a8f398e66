import { raw } from '@/db/client'
import { newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { newComment } from '@/lib/contract/comments'
import { displayName } from '@/lib/contract/fields'
import type { Site } from '@/lib/sites/find-site'
import { attacks } from '@/lib/text/testdata/attacks'
import { corpora } from '@/lib/text/testdata/corpora'

export const payloads = [...attacks, ...corpora()]

/** Does it for all of them, a few at a time. */
export async function forAll<Item>(items: Item[], work: (item: Item, place: number) => Promise<unknown>) {
  const perBatch = 8
  for (let from = 0; from < items.length; from += perBatch) {
    // nobody writes a thousand comments a minute
    await raw`delete from rate_limits`
    await Promise.all(items.slice(from, from + perBatch).map((item, place) => work(item, from + place)))
  }
}

type Planted = { id: string; text: string; title: string; name: string }

/** Each payload as the text of a comment that waits, as its article's title and its author's name, wherever it is let in. */
export async function plantPayloads() {
  const site = await newSite()
  const moderator = await newPerson('Анна', site, 'moderator')
  const peaceful = await Promise.all(Array.from({ length: 8 }, (_, n) => newPerson(`Читатель ${n}`, site)))
  const planted: Planted[] = []
  const refused: number[] = []
  await forAll(payloads, async (payload, place) => {
    const reader = (await somebody(site, payload)) ?? peaceful[place % peaceful.length]
    const made = reader && (await write(site, reader, payload))
    if (typeof made === 'object') planted.push(made)
    else if (made) refused.push(made)
  })
  return { site, moderator, planted, refused }
}

/** null where nobody may have that name, or somebody has it. */
const somebody = async (site: Site, payload: string): Promise<Person | null> => {
  const name = displayName.safeParse(payload.slice(0, 40))
  return name.success ? newPerson(name.data, site).catch(() => null) : null
}

/** The comment as it must be kept; a status where it is refused. */
async function write(site: Site, reader: Person, payload: string): Promise<Planted | number> {
  const { thread, page, draft } = newArticle(site)
  const whole = { ...draft(payload), page: { ...page, title: payload.slice(0, 300) } }
  const valid = newComment.safeParse(whole)
  const answer = await post(`${thread}/comments`, reader, valid.success ? whole : draft(payload))
  if (answer.status !== 201) return answer.status
  const title = valid.success ? valid.data.page.title : page.title
  const text = newComment.parse(draft(payload)).text
  return { id: (await answer.json()).id, text, title, name: reader.name }
}
