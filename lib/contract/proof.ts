import { z } from 'zod'

const hex = (most: number) =>
  z
    .string()
    .regex(/^[0-9a-f]+$/)
    .max(most)

/**
 * A sum for a browser: the counter, from 0 up, whose key begins with `keyPrefix`. The key is PBKDF2 with SHA-256 of
 * `nonce` and the counter (four bytes, the greatest first), salted with `salt`, `cost` rounds long.
 */
export const challenge = z
  .object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.number().int().min(1).max(1_000_000),
      expiresAt: z.number().int(),
      keyLength: z.literal(32),
      keyPrefix: hex(64),
      keySignature: hex(128),
      nonce: hex(64),
      salt: hex(64),
    }),
    signature: hex(128),
  })
  .meta({ id: 'Challenge' })
export type Challenge = z.infer<typeof challenge>

/** What the header `pikir-proof` holds, as JSON in base64url. */
export const proof = z
  .object({
    challenge,
    solution: z.object({ counter: z.number().int().min(0).max(0xffffffff), derivedKey: hex(64) }),
  })
  .meta({ id: 'Proof' })
export type Proof = z.infer<typeof proof>
