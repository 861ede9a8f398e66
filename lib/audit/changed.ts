import { canonical } from './chain'

type Fields = Record<string, unknown>

/** Only what differs between the two; null where nothing does. */
export function changed(former: Fields, next: Fields): { before: Fields; after: Fields } | null {
  const names = [...new Set([...Object.keys(former), ...Object.keys(next)])]
  const other = names.filter((name) => canonical(former[name]) !== canonical(next[name]))
  if (other.length === 0) return null
  const pick = (fields: Fields) => Object.fromEntries(other.map((name) => [name, fields[name] ?? null]))
  return { before: pick(former), after: pick(next) }
}
