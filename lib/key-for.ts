import { hkdfSync } from 'node:crypto'
import { env } from './env'

type Use = 'sealed settings' | 'phone numbers' | 'traces' | 'proof' | 'known browsers'

/** 256 bits out of the server's secret, others for each use: what is made with one says nothing about another. */
export const keyFor = (use: Use): Buffer =>
  Buffer.from(hkdfSync('sha256', env.secret, '', `pikir ${use}`, 32))
