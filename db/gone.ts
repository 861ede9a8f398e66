// as drizzle names foreign keys to those two tables
const toPeople = /_(?:members_site_id_user_id|users_id)_fk$/

/** Whose row a write named that is not there any more: the key as PostgreSQL says it. null: something else was thrown. */
export function findGone(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (!('code' in error) || error.code !== '23503') return findGone(error.cause)
  const constraint = 'constraint_name' in error ? String(error.constraint_name) : ''
  return toPeople.test(constraint) ? ('detail' in error && String(error.detail)) || '' : null
}
