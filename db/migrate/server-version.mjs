// plain JavaScript: the launcher asks this before anything is built
const OLDEST = 15

/**
 * Why this server cannot be used; null: it can.
 * @param {import('postgres').Sql} sql
 * @returns {Promise<string | null>}
 */
export async function unfit(sql) {
  try {
    const [{ number, version }] = await sql`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as version`
    return number < OLDEST * 10_000 ? `is PostgreSQL ${version}: wanted ${OLDEST} or later` : null
  } catch (error) {
    return `cannot be used: ${error instanceof Error ? error.message || error.name : error}`
  }
}
