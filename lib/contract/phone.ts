import { z } from 'zod'
import { language, slug } from './fields'

/** A number as people write it. Other signs and other scripts' digits are refused; what it means, the site's country says. */
export const typedPhone = z
  .string()
  .max(32)
  .regex(/^ *\+?[0-9 \u00a0().-]+$/)

/** For whom somebody signs in: its gateway sends the text, and its country is that of numbers without one. */
export const phoneCodeRequest = z
  .object({ site: slug, phone: typedPhone, language: language.optional() })
  .meta({ id: 'PhoneCodeRequest' })

/** The number as it was understood, all but its ends covered. */
export const phoneCodeSent = z.object({ phone: z.string() }).meta({ id: 'PhoneCodeSent' })
export type PhoneCodeSent = z.infer<typeof phoneCodeSent>

/** My number, all but its ends covered; null: none is known. */
export const ownPhone = z.object({ phone: z.string().nullable() }).meta({ id: 'OwnPhone' })
export type OwnPhone = z.infer<typeof ownPhone>

/** By ISO 3166-1. */
export const country = z.string().regex(/^[A-Z]{2}$/)

/** How many codes a day to each country; a country that is not named gets none. */
export const smsCaps = z.record(country, z.number().int().min(1).max(1_000_000))
export type SmsCaps = z.infer<typeof smsCaps>

const header = z.object({ name: z.string().min(1).max(100), value: z.string().max(2000) })

/** How a gateway is asked. `{phone}`, `{phone_digits}` and `{text}` stand for what is sent, in the address and the body. */
export const smsRequest = z
  .object({
    method: z.enum(['GET', 'POST']),
    url: z.string().max(2000),
    headers: z.array(header).max(20),
    /** null: there is none. */
    body: z.string().max(4000).nullable(),
    /** What the answer says when the message is taken; null: a status of success is enough. */
    expects: z.string().min(1).max(200).nullable(),
  })
  .meta({ id: 'SmsRequest' })
export type SmsRequest = z.infer<typeof smsRequest>

/** What is known of the gateway is told, never its address, headers or body: they hold its secrets. */
export const smsSettings = z
  .object({
    isOn: z.boolean(),
    caps: smsCaps,
    /** Sent today (UTC), by country. */
    sent: z.record(country, z.number().int()),
    /** null: none is set. */
    gateway: z
      .object({
        method: z.enum(['GET', 'POST']),
        /** Their names. */
        headers: z.array(z.string()),
        hasBody: z.boolean(),
        expects: z.string().nullable(),
      })
      .nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SmsSettings' })
export type SmsSettings = z.infer<typeof smsSettings>

/** `version` is the one that was read. A gateway that is left out stays; one that is given takes the place of all of it. */
export const smsChange = z
  .object({
    isOn: z.boolean(),
    caps: smsCaps,
    gateway: smsRequest.optional(),
    version: z.number().int().min(0),
  })
  .meta({ id: 'SmsChange' })
export type SmsChange = z.infer<typeof smsChange>

export const smsTrial = z.object({ phone: typedPhone }).meta({ id: 'SmsTrial' })

/** Why a gateway did not take a message. Texts are `sms.fault.<name>` in the newsroom's locales. */
export const smsFaults = [
  'unreachable',
  'not-public',
  'late',
  'status',
  'words',
  'answer',
  'resting',
  'sealed',
] as const
export const smsFault = z.enum(smsFaults)
export type SmsFault = z.infer<typeof smsFault>

/** What the gateway said; `status` is that of its answer, null where there was none. `fault` null: the message was taken. */
export const smsOutcome = z
  .object({ status: z.number().int().nullable(), fault: smsFault.nullable() })
  .meta({ id: 'SmsOutcome' })
export type SmsOutcome = z.infer<typeof smsOutcome>
