import { v7 } from 'uuid'
import { articles } from './articles'
import type { Said } from './said'
import { threads } from './threads'

/** Something said, with its place in time and in its thread. */
export type Spoken = Omit<Said, 'replies' | 'after'> & {
  id: string
  slug: string
  publishedAt: Date
  at: Date
  parent: Spoken | null
  depth: number
}

/** All that is said under all articles, in the order of time, when the demo begins at `now`. */
export function spoken(now: Date): Spoken[] {
  const all = articles.flatMap(({ slug, hoursAgo }) => {
    const publishedAt = minutesAfter(now, -hoursAgo * 60)
    return (threads[slug] ?? []).flatMap((said) => unfold(said, { slug, publishedAt, parent: null }))
  })
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function unfold(
  { replies, after, ...said }: Said,
  place: Pick<Spoken, 'slug' | 'publishedAt' | 'parent'>,
): Spoken[] {
  // nobody writes on the full minute
  const at = minutesAfter(place.publishedAt, after + ((after * 37) % 60) / 60)
  const depth = place.parent ? place.parent.depth + 1 : 0
  const own = { ...said, ...place, at, depth, id: v7({ msecs: at.getTime() }) }
  return [own, ...replies.flatMap((reply) => unfold(reply, { ...place, parent: own }))]
}

export const minutesAfter = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000)

export const minutesBetween = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 60_000)
