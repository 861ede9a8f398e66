type Part = { at: number; text: string; isAddress: boolean }

/** A letter's text cut at its web addresses. */
export function partsOf(text: string): Part[] {
  const cuts = text.split(/(https?:\/\/[^\s<>"]+)/)
  let at = 0
  return cuts.map((cut, index) => {
    const part = { at, text: cut, isAddress: index % 2 === 1 }
    at += cut.length
    return part
  })
}
