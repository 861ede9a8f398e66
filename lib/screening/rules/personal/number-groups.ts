/** Digits without anything between them, with the plus before them; `from` and `to` in the text. */
export type Group = { digits: string; from: number; to: number }
/** Groups side by side, with what people put between the parts of one number. */
export type Stretch = { text: string; groups: Group[]; digits: string; shape: string; isWhole: boolean }

const number = /(\+ ?\(?)?(\d+)/g
const gap = /^[ ()\-‐‑‒–—−./_*~|·•]{1,4}$/
// the longest that is looked for, a card
const MOST = 19

/** Addresses of pages and of bank accounts hold digits that are neither phones nor cards. */
const addresses =
  /https?:\/\/(?!wa\.me|api\.whatsapp|t\.me\/\+|viber)[^\s]+|(?<![\p{L}\d])[A-Za-z]{2}\d{2}(?: ?[A-Za-z\d]{4}){3,7}(?: ?[A-Za-z\d]{1,3})?(?![\p{L}\d])/gu

export const withoutAddresses = (text: string): string =>
  text.replace(addresses, (address) => '\u0001'.repeat(address.length))

/** Numbers one after another, those apart in rows of their own. */
export function rowsIn(text: string): Group[][] {
  const rows: Group[][] = []
  let last: Group | undefined
  for (const { 0: whole, 1: plus, 2: digits = '', index } of text.matchAll(number)) {
    const group = { digits, from: index, to: index + whole.length }
    const between = last && text.slice(last.to, Math.min(group.from, last.to + 5))
    if (!plus && between && gap.test(between)) rows.at(-1)?.push(group)
    else rows.push([group])
    last = group
  }
  return rows
}

/** What begins with one group, the longest first. */
export function stretchesFrom(text: string, row: Group[], at: number): Stretch[] {
  const stretches: Stretch[] = []
  let digits = ''
  for (let to = at; to < row.length; to++) {
    digits += row[to]?.digits ?? ''
    if (digits.length > MOST) break
    if (digits.length < 9) continue
    const groups = row.slice(at, to + 1)
    const shape = groups.map((group) => group.digits.length).join('-')
    stretches.unshift({ text, groups, digits, shape, isWhole: at === 0 && to === row.length - 1 })
  }
  return stretches
}
