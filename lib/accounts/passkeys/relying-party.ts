import { isIP } from 'node:net'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problem'

const { origin, hostname } = new URL(env.publicUrl)

/** Who passkeys are made for (WebAuthn's relying party): our own address, and no page of anybody else's. */
export const relyingParty = { id: hostname, origin, name: 'Pikir' }

/** Browsers make passkeys for names alone: not for 127.0.0.1, where the demo is. */
export const isForPasskeys = (host: string) => isIP(host.replace(/^\[|\]$/g, '')) === 0

export const passkeysWork = isForPasskeys(hostname)

/** Throws `passkeys-off`. */
export function needPasskeys() {
  if (!passkeysWork) throw new Problem('passkeys-off')
}
