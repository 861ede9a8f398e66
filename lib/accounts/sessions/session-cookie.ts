/** For how long a reader who never leaves stays signed in, in days. */
export const absoluteDays = 90
/** For how long one who stays away does, in days. */
export const idleDays = 30
/** And one whom a publisher has just signed in: where cookies are blocked each page begins another. */
export const ownHours = 24

export type Cookie = { name: string; value: string; options: typeof firstParty | typeof partitioned }

/** Sent to our own pages alone. */
export const firstParty = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Sent from an iframe in a publisher's page: the one kind that blocked third-party cookies leave. */
export const partitioned = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'None',
  partitioned: true,
  maxAge: absoluteDays * 86_400,
} as const
