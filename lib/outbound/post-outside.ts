import { type Answer, askOutside } from './ask-outside'

export type Letter = { headers: Record<string, string>; body: string }

/** As `askOutside`, with something to send. */
export const postOutside = (url: string, letter: Letter, signal: AbortSignal): Promise<Answer> =>
  askOutside(url, { method: 'POST', ...letter }, signal)
