/** The session at our own origin, kept by NextAuth; embedded pages never get to see it. */
export const sessionCookie = '__Host-next-auth.session-token'
/** A reader inside one publisher's pages: partitioned by that publisher. */
export const embedCookie = '__Host-pikir'
/** Names the request that an e-mailed code answers. */
export const signInCookie = '__Host-pikir-sign-in'
/** Each names what this browser asked a passkey to sign. */
export const challengeCookies = {
  register: '__Host-pikir-new-passkey',
  'sign-in': '__Host-pikir-passkey',
  'second-factor': '__Host-pikir-second-passkey',
} as const
/** That this session adds a provider to its account, until it is back from there. */
export const linkCookie = '__Host-pikir-link'
/** The account that was proven to be its owner's, too, and may become one with this. */
export const mergeCookie = '__Host-pikir-merge'
/** Names the request for a code by which an address is added. */
export const addressCookie = '__Host-pikir-address'
/** That the owner of an address has come in by this browser. */
export const knownCookie = '__Host-pikir-known'
/** A random name of this browser, at our own pages alone: accounts that share it are shown to moderators. */
export const deviceCookie = '__Host-pikir-device'

/** The one header by which the widget says that it acts from inside a publisher's page. */
export const embedHeader = 'pikir-embed'
