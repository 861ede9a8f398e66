import type { Stretch } from './number-groups'

const date = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)/
// what follows a sum or a measure
const money = /^ ?(?:тг|тенге|теңге|руб|₸|₽|\$|€|долл|сом|km|км|шт|kzt|usd|eur|rub)/iu
const latin = /[a-z]/i

/** Kazakh and Russian numbers in all their forms, others with a plus. Free lines (8 800) belong to nobody. */
export function isPhone(stretch: Stretch): boolean {
  const { text, groups, digits } = stretch
  const [first, last] = [groups[0], groups.at(-1)]
  if (!first || !last) return false
  const hasPlus = text[first.from] === '+'
  if (latin.test(text[last.to] ?? '') || (!hasPlus && latin.test(text[first.from - 1] ?? ''))) return false
  if (money.test(text.slice(last.to, last.to + 8)) || date.test(text.slice(first.from, last.to))) return false
  if (/0{7,}$/.test(digits)) return false
  return hasPlus ? isWithPlus(stretch) : isNational(stretch)
}

const isWithPlus = ({ digits, shape }: Stretch) =>
  digits.startsWith('7')
    ? /^7[3-9]\d{9}$/.test(digits) && !digits.startsWith('7800')
    : /^[1-9]\d{8,14}$/.test(digits) && !(/^\d(?:-3)+$|^\d\d(?:-3)+$/.test(shape) && digits.endsWith('000'))

function isNational({ digits, shape, isWhole }: Stretch): boolean {
  // 87 500 000 000 is a sum
  if (digits.length === 11)
    return /^[78][34789]\d{9}$/.test(digits) && !/^[78]800/.test(digits) && shape !== '2-3-3-3'
  // without the first digit only as it is spoken: 701 123 45 67
  const isSpoken = shape === '3-3-2-2' || (shape === '3-3-4' && isWhole) || (shape === '3-7' && isWhole)
  return isSpoken && /^(?:7[0-7]\d|9\d\d|49[589]|812)\d{7}$/.test(digits)
}
