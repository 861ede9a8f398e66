import type { Language } from '@/lib/contract/fields'
import { translator } from '@/lib/i18n/translate'
import { currentLanguage } from './language'
import { accountMessages, newsroomMessages } from './messages'

export const accountWordsIn = (language: Language) => ({
  language,
  t: translator(language, accountMessages[language]),
})

/** For server components: the words of the pages that readers see. */
export const accountWords = async () => accountWordsIn(await currentLanguage())

/** For server components: the words of the newsroom. */
export async function newsroomWords() {
  const language = await currentLanguage()
  return { language, t: translator(language, newsroomMessages[language]) }
}
