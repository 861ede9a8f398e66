import type { People } from '@/lib/contract/people'
import { request } from '../api/request'
import { threadPath, type View } from '../view'
import { fold } from './naming'

export type Person = People['people'][number]

// as many as the server names at once: fewer are all that there are
const most = 8
// others may have joined in since; milliseconds
const freshFor = 60_000
const known = new Map<string, Person[]>()

/** Who wrote in this thread and is called so; nobody while the server does not answer. */
export async function findPeople(view: View, starts: string): Promise<Person[]> {
  const wanted = fold(starts)
  const before = knownFor(wanted)
  if (before) return before.filter(({ name }) => fold(name).startsWith(wanted))
  const answer = await request<People>('GET', `${threadPath(view)}/people?${new URLSearchParams({ starts })}`)
  if (!answer.ok) return []
  if (known.size === 0) setTimeout(() => known.clear(), freshFor)
  known.set(wanted, answer.body.people)
  return answer.body.people
}

/** What was asked for already, or for less of the name when that was answered in full. */
function knownFor(wanted: string): Person[] | undefined {
  for (let length = wanted.length; length >= 0; length--) {
    const people = known.get(wanted.slice(0, length))
    if (people && (length === wanted.length || people.length < most)) return people
  }
  return undefined
}
