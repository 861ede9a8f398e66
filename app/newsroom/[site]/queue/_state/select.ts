import { placeOf, type Queue } from './queue-state'

type Choice = { id: string; range: boolean }

/** Chooses a comment, or lets it go; a range goes from the one that was chosen last. */
export function select(queue: Queue, { id, range }: Choice): Queue {
  const { selected, entries } = queue
  const [from, to] = [placeOf(queue, selected.at(-1) ?? null), placeOf(queue, id)]
  if (to < 0) return queue
  if (!range || from < 0) {
    const others = selected.filter((one) => one !== id)
    return { ...queue, selected: others.length < selected.length ? others : [...selected, id] }
  }
  const between = entries.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ card }) => card.id)
  return { ...queue, selected: [...new Set([...selected, ...between])] }
}
