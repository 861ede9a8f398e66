import type { Language } from '@/lib/contract/fields'
import type { ProblemBody, ProblemCode } from '@/lib/contract/problems'
import { backgroundHeader, proofHeader } from '@/lib/contract/words'
import { wasUsed } from './was-used'

/** `offline`: no answer came. Asking again with the same key then does nothing twice. */
export type Refusal = { code: ProblemCode | 'offline'; title: string } & Partial<
  Pick<ProblemBody, 'errors' | 'decision' | 'until' | 'challenge'>
>
export type Answer<T> = { ok: true; body: T } | { ok: false; problem: Refusal }
export type Request = {
  language: Language
  body?: unknown
  key?: string
  proof?: string
  /** The page asks by itself: unless somebody uses it, that keeps no session alive. */
  byItself?: true
}

/** null: no answer came. `T` is what the contract says of the path; problems are values, in the given language. */
export async function ask<T>(method: string, path: string, request: Request): Promise<Answer<T> | null> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: headersOf(method, request),
      body: sentAs(request.body),
    })
    const text = await response.text()
    const body = text ? JSON.parse(text) : null
    return response.ok ? { ok: true, body } : { ok: false, problem: body }
  } catch {
    return null
  }
}

const sentAs = (body: unknown) =>
  body === undefined || body instanceof Blob ? (body ?? null) : JSON.stringify(body)

function headersOf(method: string, { language, body, key, proof, byItself }: Request) {
  const headers = new Headers({ 'Accept-Language': language })
  if (body instanceof Blob) {
    headers.set('Content-Type', body.type)
    headers.set('Pikir-Upload', 'picture')
  } else if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (method !== 'GET') headers.set('Idempotency-Key', key ?? crypto.randomUUID())
  if (proof !== undefined) headers.set(proofHeader, proof)
  if (byItself && !wasUsed()) headers.set(backgroundHeader, '1')
  return headers
}
