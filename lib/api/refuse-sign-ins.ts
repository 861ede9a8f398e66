import { Problem } from '@/lib/problem'
import { networkOf } from './client-address'
import { consume } from './limits'

const counted = new Set(['signin', 'callback'])

/** Sign-ins by way of a provider, ahead of NextAuth; null: go on. The address is what the server says it is. */
export async function refuseSignIns({ headers }: Request, [action = '']: string[]): Promise<Response | null> {
  if (!counted.has(action)) return null
  try {
    await consume('provider-sign-ins-by-address', networkOf(headers.get('x-forwarded-for') ?? ''))
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const status = error.code === 'too-many-requests' ? 429 : 503
    return new Response(null, { status, headers: { 'Retry-After': String(error.retryAfter ?? 5) } })
  }
}
