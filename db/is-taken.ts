import postgres from 'postgres'

/** Whether a write failed because what is there but once has just been taken: `constraint` says what. */
export function isTaken(error: unknown, constraint: string): boolean {
  // drizzle wraps what PostgreSQL said
  const cause = error instanceof Error ? (error.cause ?? error) : null
  return cause instanceof postgres.PostgresError && cause.constraint_name === constraint
}
