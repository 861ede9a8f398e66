/** How often each comparison is repeated. */
export const rounds = Number(process.env.BENCH_ROUNDS || 5)
/** How long one side of a round is under load, in seconds. */
export const seconds = Number(process.env.BENCH_SECONDS || 4)
