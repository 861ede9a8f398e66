import { pick as pickAny } from '@/db/testing/chance'

/** One of a list that is not empty. */
export const pick = <One>(random: () => number, from: readonly One[]): One => pickAny(random, from) as One
