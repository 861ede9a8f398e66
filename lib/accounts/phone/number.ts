import parse from 'libphonenumber-js/max'
import { Problem } from '@/lib/problem'

/** `e164` is how it is dialled from anywhere: "+77012345678". `country` by ISO 3166-1. */
export type PhoneNumber = { e164: string; country: string }

type Home = { language: string; timeZone: string }

// where people answer a text: what costs more to call, belongs to a machine or to a desk gets none
const kinds = ['MOBILE', 'FIXED_LINE_OR_MOBILE', undefined]

const kazakhstan = /^Asia\/(?:Almaty|Qyzylorda|Qostanay|Aqtobe|Aqtau|Atyrau|Oral)$/

/** What somebody typed, as a number at home where the site is. Throws `phone-wrong`: none that gets texts. */
export function readNumber(typed: string, home: Home): PhoneNumber {
  const found = parse(typed, homeOf(home))
  if (!found?.country || !found.isPossible() || found.ext || !kinds.includes(found.getType()))
    throw new Problem('phone-wrong')
  return { e164: found.number, country: found.country }
}

/** A number without a country in front is one of here: in Kazakhstan and Russia alike it begins with an 8. */
export const homeOf = ({ language, timeZone }: Home) =>
  kazakhstan.test(timeZone) || language === 'kk' ? 'KZ' : 'RU'

/** By ISO 3166-1; null: it is of none. */
export const countryOf = (e164: string): string | null => parse(e164)?.country ?? null

/** "+7 7•• ••• ••12": enough to know one's own by. */
export function masked(e164: string): string {
  const written = parse(e164)?.formatInternational() ?? e164
  const digits = written.replace(/\D/g, '').length
  const code = written.split(' ')[0]?.length ?? 0
  let place = 0
  return written.replace(/\d/g, (digit) => {
    place += 1
    // the country and one more in front, two at the end
    return place <= code || place > digits - 2 ? digit : '•'
  })
}
