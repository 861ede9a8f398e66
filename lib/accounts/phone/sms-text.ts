import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { emailTranslator } from '@/lib/text/mail-words'

/** Signs of two parts in UCS-2, as Cyrillic is sent: a third would cost a third more (3GPP TS 23.040). */
const most = 134

type About = { site: string; language: Language }

/** The last line binds the code to our host: phones fill it in there alone (https://wicg.github.io/sms-one-time-codes). */
export function codeText({ code, site, language }: About & { code: string }): string {
  const line = `\n\n@${new URL(env.publicUrl).hostname} #${code}`
  const say = (name: string) => emailTranslator(language)('sms.code', { code, site: name })
  return withSite(site, (name) => `${say(name)}${line}`)
}

export const trialText = ({ site, language }: About): string =>
  withSite(site, (name) => emailTranslator(language)('sms.trial', { site: name }))

/** As much of the name as there is room for. */
function withSite(site: string, say: (name: string) => string): string {
  const name = site.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const room = most - say('').length
  return say(name.length <= room ? name : `${cut(name, Math.max(0, room - 1)).trimEnd()}…`)
}

/** Never through the middle of a sign that takes two. */
function cut(text: string, length: number) {
  const part = text.slice(0, length)
  return part.isWellFormed() ? part : part.slice(0, -1)
}
