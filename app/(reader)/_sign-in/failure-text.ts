import type { AccountMessages } from '@/app/_words/messages'
import type { Translate } from '@/lib/i18n/translate'

/** Why signing in at a provider did not work, by what NextAuth says of it; null: nothing was tried. */
export function failureText(t: Translate<AccountMessages>, error: unknown): string | null {
  if (!error) return null
  return t(error === 'OAuthAccountNotLinked' ? 'signIn.providerTaken' : 'signIn.providerFailed')
}
