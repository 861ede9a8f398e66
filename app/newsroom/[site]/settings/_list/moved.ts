/** One changes places with its neighbour before or behind it; without one there, all stay. */
export function moved<One extends { key: string }>(all: One[], key: string, by: -1 | 1): One[] {
  const from = all.findIndex((one) => one.key === key)
  const [one, other] = [all[from], all[from + by]]
  if (!one || !other) return all
  return all.map((as, place) => (place === from ? other : place === from + by ? one : as))
}
