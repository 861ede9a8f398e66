import { ask, newPerson, type Person, post } from '@/lib/api/testing'
import type { NewReplay, Replay } from '@/lib/contract/screening'
import type { Site } from '@/lib/sites/find-site'
import { type Planted, plantThread } from '@/lib/threads/testing'
import { replay } from './replay'

/** A site with this past, and an administrator who tries things on it. */
export async function pastOf(planted: Planted[]) {
  const { site, author, ids } = await plantThread(planted)
  const admin = await newPerson('Администратор', site, 'admin')
  return { site, author, ids, admin, at: `/sites/${site.slug}/screening` }
}

type Asker = { site: Site; admin: Person; at: string }

export async function start({ at, admin }: Asker, asked: Partial<NewReplay>): Promise<Replay> {
  const answer = await post(`${at}/replays`, admin, { days: 7, ...asked })
  if (answer.status !== 202) throw new Error(`a replay was answered with ${answer.status}`)
  return answer.json()
}

export const read = async ({ at, admin }: Asker, id: string): Promise<Replay> =>
  (await ask(`${at}/replays/${id}`, admin)).json()

/** As the job does it, here and now. */
export async function tryOnPast(asker: Asker, asked: Partial<NewReplay>): Promise<Replay> {
  const { id } = await start(asker, asked)
  await replay({ siteId: asker.site.id, replayId: id })
  return read(asker, id)
}

export const word = (pattern: string, list: 'banned' | 'suspect' | 'trusted' = 'banned') => ({
  ...{ list, kind: 'word' as const, language: null, pattern, exceptions: [] },
})
