/** What the iframe tells the page around it. Lengths are CSS pixels, counted from the iframe's top. */
export type ToPage =
  | { type: 'resize'; height: number }
  | { type: 'scroll'; top: number }
  | { type: 'sign-in'; challenge: string }

/** What the page answers: that it listens, with a code if one came back in its own address. */
export type ToFrame = { type: 'hello'; code?: string }

/** What the sign-in window tells the iframe that opened it. */
export type FromPopup = { type: 'pikir-code'; site: string; code: string }

// one reader for each way, so that the loader carries only its own. Who sent it is for the caller to check

export function parseToPage(value: unknown): ToPage | null {
  const message = value as ToPage | null
  if (message?.type === 'resize' && isLength(message.height)) return message
  if (message?.type === 'scroll' && isLength(message.top)) return message
  if (message?.type === 'sign-in' && isSecret(message.challenge)) return message
  return null
}

export function parseToFrame(value: unknown): ToFrame | null {
  const message = value as ToFrame | null
  const isOne = message?.type === 'hello' && (message.code === undefined || isSecret(message.code))
  return isOne ? message : null
}

export function parseFromPopup(value: unknown): FromPopup | null {
  const message = value as FromPopup | null
  const isOne = message?.type === 'pikir-code' && isSecret(message.code) && typeof message.site === 'string'
  return isOne ? message : null
}

const isLength = (value: unknown) => typeof value === 'number' && value >= 0 && value < 1e7

/** 32 bytes in base64url: a code or a challenge. */
const isSecret = (value: unknown) => typeof value === 'string' && /^[\w-]{43}$/.test(value)
