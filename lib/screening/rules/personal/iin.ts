import type { Stretch } from './number-groups'

const rows = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
]

/** A person's number in Kazakhstan: the birthday, the century and sex, four digits of order, one that checks them. */
export function isIin({ digits, shape }: Stretch): boolean {
  // in threes it is a sum
  if (digits.length !== 12 || shape === '3-3-3-3') return false
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month) || !/[0-6]/.test(digits[6] ?? ''))
    return false
  return checkOf(digits) === Number(digits[11])
}

const daysIn = (month: number) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** The second row of weights where the first gives 10; null where both do: such numbers are not given out. */
function checkOf(digits: string): number | null {
  for (const weights of rows) {
    const rest = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11
    if (rest < 10) return rest
  }
  return null
}
