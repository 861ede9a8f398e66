import type { Tx } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

type Owner = { email: string | null; language: Language }

/** `phone` is masked; an empty `name`: the passkey has none. */
type News =
  | { change: `ways.${'added' | 'removed' | 'merged'}` | `password.${'set' | 'removed'}` }
  | { change: `second.${'added' | 'removed' | 'recovered' | 'renewed' | 'reset'}` }
  | { change: `phone.${'set' | 'removed'}`; phone: string }
  | { change: `passkey.${'added' | 'removed'}`; name: string }

type Part = News['change'] extends `${infer First}.${string}` ? First : never

/** Where on the account's page they look, and what the way there is called. */
const panels = {
  ways: { id: 'ways', look: 'ways.look' },
  password: { id: 'password', look: 'password.look' },
  second: { id: 'second', look: 'password.look' },
  phone: { id: 'phone', look: 'phone.look' },
  passkey: { id: 'passkeys', look: 'passkey.look' },
} as const satisfies Record<Part, { id: string; look: string }>

/** What has changed in how one signs in, in case it was not them; who has no address cannot be told. */
export async function tellOwner(tx: Tx, owner: Owner | undefined, news: News): Promise<void> {
  if (!owner?.email) return
  const { email: to, language } = owner
  const t = emailTranslator(language)
  const part = news.change.split('.')[0] as Part
  const { id, look } = panels[part]
  const lead = 'name' in news && news.name ? t(`${news.change}Named`, news) : t(`${news.change}Lead`, news)
  const link = { url: `${env.publicUrl}/account#${id}`, label: t(look) }
  const letter = mail({ to, language, subject: t(news.change), lead, link, notes: [t(`${part}.notYou`)] })
  await send(tx, 'mail', letter)
}
