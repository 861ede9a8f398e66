import type { Stretch } from './number-groups'

// ISO/IEC 7812: what cards of the payment systems in use begin with, and how long they are
const schemes =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}|220\d{13,16}|3[47]\d{13}|3[068]\d{12}|35\d{14}|(?:50|5[6-9]|6\d)\d{14,17}|(?:8600|9860)\d{12})$/
// at one go, in fours, as American Express does, in eights, in pairs, one by one
const shapes = /^(?:1[3-9]|4-4-4-4(?:-[1-3])?|4-4-4-[1-3]|4-6-[45]|8-8|2(?:-2)+(?:-1)?|1(?:-1)+)$/

export const isCard = ({ digits, shape }: Stretch): boolean =>
  schemes.test(digits) && shapes.test(shape) && isLuhn(digits)

/** ISO/IEC 7812-1, annex B. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const twice = place % 2 === 1 ? digit * 2 : digit
    sum += twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}
