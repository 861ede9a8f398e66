import { sql } from 'drizzle-orm'
import { sessions } from '@/db/schema/users'

/** A sign-in proves who one is for so many minutes: a browser left open changes nothing that one signs in with. */
export const freshMinutes = 15

/** Of a row of `sessions`. */
export const isFresh = sql<boolean>`${sessions.createdAt} > now() - make_interval(mins => ${freshMinutes})`
