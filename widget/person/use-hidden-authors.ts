import type { useReader } from '../sign-in/use-reader'
import type { Author } from '../talk'
import type { View } from '../view'
import type { T } from '../words-in'
import { setHidden } from './set-hidden'

type Told = { t: T; say: (words: string) => void }

/** The ways to see nothing of an author any more, and to see them again. */
export function useHiddenAuthors(view: View, who: ReturnType<typeof useReader>, { t, say }: Told) {
  async function put(author: Author, isHidden: boolean) {
    const answer = await setHidden(view, author, isHidden)
    if (!answer.ok) {
      if (answer.code === 'not-signed-in') who.signedOut()
      return false
    }
    const { id, name } = author
    who.setHiddenAuthors((known) => {
      const others = known.filter((one) => one.id !== id)
      return isHidden ? [{ id, name }, ...others] : others
    })
    say(t(isHidden ? 'author-hidden' : 'author-shown', { name }))
    return true
  }
  return {
    hideAuthor: (author: Author) => put(author, true),
    showAuthor: (author: Author) => put(author, false),
  }
}
