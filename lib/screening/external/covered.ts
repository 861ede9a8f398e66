import { findPersonal } from '../rules/personal-data'

/** What others are asked about: without personal data, as readers would see it. Places stay what they are. */
export function covered(text: string): string {
  let shown = ''
  let done = 0
  for (const { from, to } of findPersonal(text)) {
    shown += text.slice(done, Math.max(done, from))
    shown += text.slice(Math.max(done, from), to).replace(/\S/g, '▒')
    done = Math.max(done, to)
  }
  return shown + text.slice(done)
}
