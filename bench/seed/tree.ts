import { chance } from '@/db/testing/chance'
import { rootOf } from '@/lib/threads/rules'

/** A thread's shape, in the order in which its comments were written; `parents` holds places, -1 for none. */
export type Tree = { paths: string[]; parents: Int32Array; depths: Uint8Array; replies: Int32Array }

type Shape = { count: number; firstOrder: number; roots?: number; deepest?: number }

/** Of ten comments about three begin something; the others answer one of the last few hundred. */
export function grow({ count, firstOrder, roots = 0.3, deepest = 8 }: Shape): Tree {
  const random = chance(count)
  const tree = {
    paths: [] as string[],
    parents: new Int32Array(count).fill(-1),
    depths: new Uint8Array(count),
    replies: new Int32Array(count),
  }
  const rootPlaces = new Map<string, number>()
  for (let place = 0; place < count; place++) {
    const parent =
      place === 0 || random() < roots ? -1 : Math.floor(place - 1 - random() ** 2 * Math.min(place - 1, 300))
    const isReply = parent >= 0 && (tree.depths[parent] ?? 0) < deepest
    const above = isReply ? (tree.paths[parent] ?? '') : ''
    const path = above + (firstOrder + place).toString(16).padStart(10, '0')
    tree.paths.push(path)
    if (!isReply) rootPlaces.set(path, place)
    else {
      tree.parents[place] = parent
      tree.depths[place] = (tree.depths[parent] ?? 0) + 1
      const root = rootPlaces.get(rootOf(path)) ?? 0
      tree.replies[root] = (tree.replies[root] ?? 0) + 1
    }
  }
  return tree
}
