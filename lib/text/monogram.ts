/** In how many tints people without a picture are seen; the tints themselves are each surface's own. */
const tints = 6

/** The same person keeps the same one, whatever they are called. */
export const tintOf = (userId: string) => Number.parseInt(userId.slice(-6), 16) % tints

/** The first letter or digit of a name, as a capital: not a bracket or a quotation mark. */
export const letterOf = (name: string) => name.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? ''
