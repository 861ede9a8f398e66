/**
 * What the iframe tells the page around it, lengths in CSS pixels: how high it is, where from its own top a reader
 * wants to be, how much something above what is being read grew.
 */
export type ToPage =
  | { type: 'resize' | 'scroll' | 'shift'; pixels: number }
  | { type: 'sign-in'; challenge: string }

/** What the page answers: that it listens, with a code if one came back in its own address. */
export type ToFrame = { type: 'hello'; code?: string }

/** What the sign-in window tells the iframe that opened it. */
export type FromPopup = { type: 'pikir-code'; site: string; code: string }

// one reader for each way, so that the loader carries only its own. Who sent it is for the caller to check

export function parseToPage(value: unknown): ToPage | null {
  const message = value as ToPage | null
  const isOne = message?.type === 'sign-in' ? isSecret(message.challenge) : Number.isFinite(message?.pixels)
  return isOne ? message : null
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

/** 32 bytes in base64url: a code or a challenge. */
const isSecret = (value: unknown) => typeof value === 'string' && /^[\w-]{43}$/.test(value)
