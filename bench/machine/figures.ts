/** The one in the middle: one round that something else disturbed moves nothing. */
export const median = (values: number[]) => quantile(values, 0.5)

/** `share` between 0 and 1; NaN of nothing. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

type Pair<Measured> = { ours: Measured; floor: Measured }

/** A B A B …: what disturbs the machine for a while disturbs both alike. */
export async function interleave<Measured>(
  rounds: number,
  ours: () => Promise<Measured>,
  floor: () => Promise<Measured>,
): Promise<Pair<Measured>[]> {
  const pairs: Pair<Measured>[] = []
  for (let round = 0; round < rounds; round++) {
    const first = await ours()
    pairs.push({ ours: first, floor: await floor() })
  }
  return pairs
}

/** The medians of both sides, and of the ratio within each round. */
export function compare<Measured>(
  pairs: Pair<Measured>[],
  figure: (measured: Measured) => number,
  ratio: (ours: number, floor: number) => number,
) {
  const sides = pairs.map((pair) => ({ ours: figure(pair.ours), floor: figure(pair.floor) }))
  return {
    value: median(sides.map(({ ours }) => ours)),
    floor: median(sides.map(({ floor }) => floor)),
    ratio: median(sides.map(({ ours, floor }) => ratio(ours, floor))),
  }
}

/** How much of what ours costs the floor would have cost. */
export const floorOverOurs = (ours: number, floor: number) => floor / ours
/** How many times as much as the floor. */
export const oursOverFloor = (ours: number, floor: number) => ours / floor
