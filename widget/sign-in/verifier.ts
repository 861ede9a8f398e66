const name = 'pikir.verifier'

// what a browser without storage for embedded pages leaves us with: a popup still works, a redirect cannot
let kept: string | null = null
let challenge: string | null = null

/** S256 of the verifier, once `prepareChallenge` is done. */
export const knownChallenge = () => challenge

/** Makes the verifier unless a sign-in is under way already, perhaps through a redirect. */
export async function prepareChallenge(): Promise<string> {
  const verifier = storedVerifier() ?? base64url(crypto.getRandomValues(new Uint8Array(32)))
  kept = verifier
  try {
    sessionStorage.setItem(name, verifier)
  } catch {}
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  challenge = base64url(new Uint8Array(hash))
  return challenge
}

export function storedVerifier(): string | null {
  try {
    return kept ?? sessionStorage.getItem(name)
  } catch {
    return kept
  }
}

export function dropVerifier() {
  kept = challenge = null
  try {
    sessionStorage.removeItem(name)
  } catch {}
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')
}
