/** Issuers are compared letter by letter (OpenID Connect Discovery 1.0, 4.3), but for the slash that people leave out. */
export const isSameIssuer = (one: string | null, other: string | null) =>
  one !== null && other !== null && bare(one) === bare(other)

/** Where an issuer says what it is. */
export const discoveryOf = (issuer: string) => `${bare(issuer)}/.well-known/openid-configuration`

const bare = (issuer: string) => issuer.replace(/\/$/, '')
