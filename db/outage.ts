// postgres.js's own words for a connection that is not there, and PostgreSQL's for one that it will not serve
const codes = new Set([
  ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '57014', '55P03', '53100', '53200', '53300', '25006', '08006'],
  ...['40001', '40P01'],
])

/** Whether the database is to blame, and asking again later may help. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && codes.has(String(error.code))) || isOutage(error.cause)
}
