import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { bytesOf, exchange, type Question, Refusal } from './exchange'

export type Answer = { headers: IncomingHttpHeaders; text: string }

/**
 * Asks and reads the answer, all of it before `signal` is aborted. Throws for a status other than 2xx, for more than
 * 16 KiB and for what is not UTF-8; what is thrown names neither the host nor anything that was sent.
 */
export async function askOutside(url: string, question: Question, signal: AbortSignal): Promise<Answer> {
  try {
    return await exchange(url, { ...question, signal }, read)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(signal.aborted ? 'it took too long' : `it could not be asked: ${codeOf(error)}`)
  }
}

async function read(response: IncomingMessage): Promise<Answer> {
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299) throw new Refusal(`it answered with status ${status}`)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(response))
  return { headers: response.headers, text }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason given'
