import { z } from 'zod'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Its message is for the operator and says everything: no stack is needed. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** A whole number within limits, written in digits. */
export function count(min: number, max: number) {
  const error = `is not a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((number) => number >= min && number <= max, error)
}

/** An origin, kept without a trailing slash; plain http only for this very machine. */
export const address = z
  .string()
  .refine((text) => parsed(text, 'http:', 'https:'), {
    error: 'is not an address like https://comments.example',
    abort: true,
  })
  .refine(isSafe, { error: 'has to start with https:// (http:// is for this machine alone)', abort: true })
  .refine(isBare, 'has to be scheme, host and port alone, without a path')
  .transform((text) => new URL(text).origin)

/** An OpenID Connect issuer: as `address`, but a path is part of its name. */
export const issuer = z
  .string()
  .refine((text) => parsed(text, 'http:', 'https:'), {
    error: 'is not an address like https://id.example',
    abort: true,
  })
  .refine(isSafe, 'has to start with https:// (http:// is for this machine alone)')

export const databaseAddress = z
  .string('is missing: wanted postgres://user:password@host:5432/database')
  .refine(
    (text) => parsed(text, 'postgres:', 'postgresql:')?.pathname.slice(1),
    'is not an address like postgres://user:password@host:5432/database',
  )

/** Any number of them, with commas between. */
export const databaseAddresses = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(databaseAddress))

export const smtpAddress = z
  .string()
  .refine(
    (text) => parsed(text, 'smtp:', 'smtps:')?.hostname,
    'is not an address like smtps://user:password@mail.example',
  )

/** 32 bytes: what a SHA-256 key needs to be as hard to guess as its hash. */
export const secret = z
  .string('is missing: wanted 32 random bytes or more, for example from "openssl rand -base64 32"')
  .refine((text) => Buffer.byteLength(text) >= 32, {
    error: ({ input }) => `has ${Buffer.byteLength(String(input))} bytes: wanted 32 random ones or more`,
  })

/** So many bytes in base64url, as Web Push writes its keys. */
export const key = (bytes: number) =>
  z
    .string()
    .refine(
      (text) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes,
      `is not a key of ${bytes} bytes in base64url`,
    )

function parsed(text: string, ...schemes: string[]) {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && schemes.includes(url.protocol) ? url : null
}

function isSafe(text: string) {
  const url = new URL(text)
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname)
}

function isBare(text: string) {
  const url = new URL(text)
  return url.href === `${url.origin}/`
}
