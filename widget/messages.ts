/**
 * What the iframe tells the page around it, lengths in CSS pixels: how high it is and what it is called, where from its
 * own top a reader wants to be, how much something above what is being read grew.
 */
export type ToPage =
  | { type: 'resize'; pixels: number; title: string }
  | { type: 'scroll' | 'shift'; pixels: number }
  | { type: 'sign-in'; challenge: string }

/** What happens in the iframe, for the scripts of the page: nothing in it says who reads. */
export type News =
  | { type: 'ready' }
  | { type: 'count'; count: number }
  | { type: 'comment'; id: string; isPublished: boolean }
  | { type: 'signin'; isSignedIn: boolean }
  /** A reader wants to sign in where the page has accounts of its own. */
  | { type: 'signin-wanted' }

/**
 * What the page answers: that it listens, with a code if one came back in its own address, the comment that its address
 * asks for, and how it looks: its accent, font, radius and density as its styles have them, and whether it is light or dark.
 */
export type ToFrame = {
  type: 'hello'
  code?: string | undefined
  comment?: string | undefined
  look?: string[]
}

/**
 * Who is signed in at the page: what its publisher vouches for them with, null for nobody, left out while it is asked.
 * `signsIn`: the page has a way to sign in. `isNew`: they came or went a moment ago.
 */
export type OfAccount = { type: 'account'; token?: string | null; signsIn: boolean; isNew: boolean }

/** What the sign-in window tells the iframe that opened it. */
export type FromPopup = { type: 'pikir-code'; site: string; code: string }

// one reader for each way, so that the loader carries only its own. Who sent it is for the caller to check

export function parseToPage(value: unknown): ToPage | null {
  const message = value as ToPage | null
  const isOne = message?.type === 'sign-in' ? isSecret(message.challenge) : Number.isFinite(message?.pixels)
  return isOne ? message : null
}

export function parseNews(value: unknown): News | null {
  const news = value as News | null
  const isOne =
    news?.type === 'ready' ||
    news?.type === 'signin-wanted' ||
    (news?.type === 'count' && Number.isSafeInteger(news.count)) ||
    (news?.type === 'comment' && typeof news.id === 'string') ||
    (news?.type === 'signin' && typeof news.isSignedIn === 'boolean')
  return isOne ? news : null
}

export function parseToFrame(value: unknown): ToFrame | null {
  const message = value as ToFrame | null
  const isOne = message?.type === 'hello' && (message.code === undefined || isSecret(message.code))
  const { comment, look } = message ?? {}
  return isOne && (!comment || isId(comment)) && (!look || isLook(look)) ? message : null
}

export function parseOfAccount(value: unknown): OfAccount | null {
  const message = value as OfAccount | null
  const isOne =
    message?.type === 'account' &&
    (message.token == null || isToken(message.token)) &&
    typeof message.signsIn === 'boolean' &&
    typeof message.isNew === 'boolean'
  return isOne ? message : null
}

export function parseFromPopup(value: unknown): FromPopup | null {
  const message = value as FromPopup | null
  const isOne = message?.type === 'pikir-code' && isSecret(message.code) && typeof message.site === 'string'
  return isOne ? message : null
}

/** 32 bytes in base64url: a code or a challenge. */
const isSecret = (value: unknown) => typeof value === 'string' && /^[\w-]{43}$/.test(value)

/** JWS in compact form. */
const isToken = (value: unknown) =>
  typeof value === 'string' && value.length <= 4096 && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value)

const isId = (value: unknown) => typeof value === 'string' && /^[\w-]{36}$/.test(value)

const isLook = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 5 &&
  value.every((one) => typeof one === 'string' && one.length < 400)
