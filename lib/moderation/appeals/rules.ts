/** Six months (DSA Art. 20(1)), in the longest form of them. */
export const daysToAppeal = 183

export const appealUntil = (decidedAt: Date) => new Date(decidedAt.getTime() + daysToAppeal * 86_400_000)

export const isTooLate = (decidedAt: Date, now: Date) => now > appealUntil(decidedAt)
