import { z } from 'zod'
import { languages, longestDisplayName } from './words'

export const language = z.enum(languages)
export type Language = z.infer<typeof language>

export const id = z.uuid()
/** ISO 8601 with a zone. */
export const time = z.iso.datetime({ offset: true })
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

// PostgreSQL refuses U+0000, and half a surrogate pair has no UTF-8 form
const storable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** Text that PostgreSQL can keep, counted in UTF-16 units after NFC. */
export const text = (min: number, max: number) =>
  z
    .string()
    .refine(storable, 'has a character that cannot be stored')
    .normalize('NFC')
    .trim()
    .min(min)
    .max(max)

/**
 * Deliberately strict: no quotes, comments or second @ (CVE-2026-73420). A domain in other letters is written as mail
 * servers name it (IDNA); before the @ there is ASCII alone, and nothing is folded: dots and plus tell people apart.
 */
export const email = z
  .string()
  .overwrite((typed) => (typed.length > 300 ? '' : withHostName(lowered(typed.trim()))))
  .max(254)
  .regex(
    /^(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/,
  )

// before the @ of A to Z alone: U+212A is no K
function lowered(address: string) {
  const at = address.lastIndexOf('@') + 1
  const local = address.slice(0, at).replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  return local + address.slice(at).toLowerCase()
}

/** `a@почта.рф` is `a@xn--80a1acny.xn--p1ai`: what looks like another domain does not look like it any more. */
function withHostName(address: string) {
  const at = address.lastIndexOf('@') + 1
  const domain = address.slice(at)
  if (!/[^a-z0-9.-]|xn--/.test(domain)) return address
  // of what makes up an address of the web, letters and digits alone
  if (!/^[\p{L}\p{M}\p{Nd}.-]+$/u.test(domain) || !URL.canParse(`https://${domain}`)) return ''
  return address.slice(0, at) + new URL(`https://${domain}`).hostname
}

/** An http(s) address as a browser writes it. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

/** Opaque to everybody but the query that made it. */
export const cursor = z.string().min(1).max(500)

export const displayName = text(2, longestDisplayName)
