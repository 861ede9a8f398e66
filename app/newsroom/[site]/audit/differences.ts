/** What one field was and is; undefined: it is not spoken of. */
export type Difference = { field: string; from: unknown; to: unknown }

// numbers and ids that say nothing to a person, or are said otherwise
const unsaid = new Set(['decision', 'revision', 'shows', 'bulk', 'place'])

/** What changed, field by field, in the order of the newer state; nested fields are named with a dot. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [former, next] = [flat(before), flat(after)]
  const fields = [...new Set([...next.keys(), ...former.keys()])]
  return fields
    .map((field) => ({ field, from: former.get(field), to: next.get(field) }))
    .filter(
      ({ field, from, to }) => !unsaid.has(field) && JSON.stringify(said(from)) !== JSON.stringify(said(to)),
    )
}

// what was not there and what is empty are the same to a person
const said = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

function flat(state: unknown, above = ''): Map<string, unknown> {
  if (state === null || typeof state !== 'object' || Array.isArray(state)) {
    return new Map(state === null || state === undefined ? [] : [[above, state]])
  }
  return new Map(
    Object.entries(state).flatMap(([name, value]) => [...flat(value, above ? `${above}.${name}` : name)]),
  )
}
