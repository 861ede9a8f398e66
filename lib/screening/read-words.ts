import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Word, WordList } from '@/lib/contract/screening'
import { listWords } from './read-settings'
import { writeList } from './words/list-text'

/** Every entry of a site's lists, oldest first. Throws `forbidden`. */
export async function readWords(actor: Actor, siteId: string): Promise<Word[]> {
  authorize(actor, 'screening.read', { siteId })
  return listWords(siteId)
}

/** A list as the text that it can be made of again. Throws `forbidden`. */
export async function exportWords(actor: Actor, siteId: string, list: WordList): Promise<string> {
  const words = await readWords(actor, siteId)
  return writeList(words.filter((word) => word.list === list))
}
