import { ask, newPerson, type Person, post } from '@/lib/api/testing'
import { newsroom } from '../testing'

/** A newsroom with its administrator, and words for what it may do to its reader. */
export async function courtroom() {
  const room = await newsroom()
  const { site, anna, reader, article } = room
  const sanction = async (wanted: object, by: Person = anna, who: Person = reader) =>
    post(`/sites/${site.slug}/readers/${who.id}/sanctions`, by, {
      reason: 'abuse',
      letter: 'Письмо',
      ...wanted,
    })
  const writes = (text = 'Пишу', by: Person = reader) =>
    post(`${article.thread}/comments`, by, article.draft(text))
  const act = (id: string, deed: 'lift' | 'confirm' | 'acknowledge', by: Person = anna) =>
    post(`/sites/${site.slug}/sanctions/${id}/${deed}`, by)
  const record = async (by: Person = anna, who: Person = reader) =>
    (await ask(`/sites/${site.slug}/readers/${who.id}`, by)).json()
  return { ...room, admin: await newPerson('Главный', site, 'admin'), sanction, writes, act, record }
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
