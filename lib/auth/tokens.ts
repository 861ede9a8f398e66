import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as base64url, 43 characters. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What the database keeps of a token: SHA-256 as base64url. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')
