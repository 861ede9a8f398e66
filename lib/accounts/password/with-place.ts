import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'
import { queue } from './hash'

const inside = perProcess('password sign-ins', () => ({ count: 0 }))

/**
 * Whoever finds no place is asked to come back before anything is counted or looked up: a crowd that signs in takes the
 * database from nobody else. Throws `unavailable`.
 */
export async function withPlace<T>(enter: () => Promise<T>): Promise<T> {
  const { atOnce, mostWaiting, comeBackAfter } = queue
  if (inside.count >= atOnce + mostWaiting) throw new Problem('unavailable', {}, comeBackAfter)
  inside.count += 1
  try {
    return await enter()
  } finally {
    inside.count -= 1
  }
}
