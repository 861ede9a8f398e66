import { embedCookie, sessionCookie } from '@/lib/auth/cookies'
import { env } from '@/lib/env'

export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Pikir',
    version: '1',
    description:
      'Threads, comments and decisions of a newsroom. Every refusal is an RFC 9457 problem with a `code`; writes are taken from our own pages alone, as JSON (a picture as itself), and take an `Idempotency-Key`.',
  },
  servers: [{ url: `${env.publicUrl}/api/v1` }],
}

export const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'Signed in at our own origin' },
  embedSession: {
    type: 'apiKey',
    in: 'cookie',
    name: embedCookie,
    description:
      "Signed in inside a publisher's page; sent with the header `Pikir-Embed`, never with staff rights",
  },
} as const
