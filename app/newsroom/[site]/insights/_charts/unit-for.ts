const units = [
  { unit: 'seconds', seconds: 1, below: 120 },
  { unit: 'minutes', seconds: 60, below: 7_200 },
  { unit: 'hours', seconds: 3_600, below: 172_800 },
] as const
const days = { unit: 'wholeDays', seconds: 86_400 } as const

/** In what an axis up to so many seconds counts. */
export const unitFor = (most: number) => units.find(({ below }) => most < below) ?? days
