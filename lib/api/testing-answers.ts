import type { NewComment } from '@/lib/contract/comments'
import type { Person } from './testing'

// what each of them is answered on the own site, then on a site that is not theirs; a number is a status
export type Answers = [visitor: number, reader: number, moderator: number, admin: number]
export type Entry = { own: Answers; other?: Answers; body?: object | ((scene: Scene) => object) }
export type Scene = { people: (Person | null)[]; places: Record<string, string>; comment: NewComment }

export const anyone = (status: number): Answers => [status, status, status, status]
export const signedIn = (status: number): Answers => [401, status, status, status]
export const moderators = (status: number): Answers => [401, 403, status, status]
export const admins = (status: number): Answers => [401, 403, 403, status]
export const strangers: Answers = [401, 403, 403, 403]
