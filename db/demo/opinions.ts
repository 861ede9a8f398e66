import { type PersonKey, people } from './people'
import { statusOf } from './rulings'
import { minutesAfter, type Spoken } from './spoken'

type Opinion = { comment: Spoken; by: PersonKey; value: 1 | -1; at: Date }

// what the town makes of them: those who bring figures or a joke are liked, those who shout are not
const standing: Partial<Record<PersonKey, number>> = {
  anton: 0.95,
  gulnara: 0.9,
  timur: 0.85,
  svetlana: 0.85,
  oleg: 0.4,
  viktor: 0.5,
  pravdorub: 0.1,
  zaim: 0,
}

/** Who voted on what readers saw, and how; the same at each seeding. Newsrooms do not vote on their readers. */
export function opinions(all: Spoken[], now: Date): Opinion[] {
  const voters = people.filter(({ role }) => role === 'reader').map(({ key }) => key)
  return all
    .filter((comment) => statusOf(comment) !== 'pending')
    .flatMap((comment) => voters.flatMap((by) => opinionOf(comment, by) ?? []))
    .filter(({ at }) => at < now)
}

function opinionOf(comment: Spoken, by: PersonKey): Opinion | null {
  if (by === comment.by) return null
  // deep in a quarrel few still read
  const reads = 0.75 / (1 + comment.depth * 0.45)
  if (chance(`${by} reads ${comment.text}`) > reads) return null
  const liked = ((standing[comment.by] ?? 0.7) * 2 + chance(comment.text)) / 3
  const value = chance(`${by} likes ${comment.text}`) < liked ? 1 : -1
  const at = minutesAfter(comment.at, 4 + 300 * chance(`${by} at ${comment.text}`) ** 2)
  return { comment, by, value, at }
}

/** From 0 to 1, always the same for the same words (FNV-1a). */
function chance(words: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(words)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
