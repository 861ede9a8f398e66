/** Signed in a window of ours, not in an iframe of ours in somebody else's page. What cannot be read is refused elsewhere. */
export function isInFirstParty(clientDataJSON: string): boolean {
  try {
    const told = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    return !told.crossOrigin
  } catch {
    return false
  }
}
