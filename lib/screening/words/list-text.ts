import type { NewWord } from '@/lib/contract/screening'
import { checkEntry, type EntryFault } from './check-entry'

/** An entry without its list, which the whole text belongs to. */
export type ListLine = Pick<NewWord, 'kind' | 'language' | 'pattern' | 'exceptions'>
export type LineFault = { line: number; fault: EntryFault | 'too-many-lines' | 'too-many-exceptions' }

export const MAX_LINES = 10_000
const MAX_EXCEPTIONS = 50

/**
 * One entry a line: `дурак`, `*хуй*` for a part, `/реклама\s+казино/` for a regular expression, `kk: ақымақ` for one
 * language, `дебет -дебетовая -"дебет счёта"` for what it does not mean. Lines that begin with # are comments.
 */
export function parseList(text: string): { entries: ListLine[]; faults: LineFault[] } {
  const entries: ListLine[] = []
  const faults: LineFault[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (entries.length >= MAX_LINES) {
      faults.push({ line: index + 1, fault: 'too-many-lines' })
      break
    }
    const entry = parseLine(line)
    const fault = entry.exceptions.length > MAX_EXCEPTIONS ? 'too-many-exceptions' : checkEntry(entry)
    if (fault) faults.push({ line: index + 1, fault })
    else entries.push(entry)
  }
  return { entries, faults }
}

export const writeList = (entries: ListLine[]): string =>
  entries.map((entry) => `${writeLine(entry)}\n`).join('')

function parseLine(line: string): ListLine {
  const [, tag, body = ''] = /^(?:(ru|kk|en):\s*)?(.*)$/s.exec(line) ?? []
  const language = tag === 'ru' || tag === 'kk' || tag === 'en' ? tag : null
  const [own, exceptions] = cutExceptions(body)
  if (own.length > 1 && own.startsWith('/') && own.endsWith('/'))
    return { kind: 'regex', language, pattern: own.slice(1, -1), exceptions }
  if (own.length > 1 && own.startsWith('*') && own.endsWith('*'))
    return { kind: 'part', language, pattern: own.slice(1, -1), exceptions }
  return { kind: 'word', language, pattern: unquoted(own), exceptions }
}

/** From the end, so that a regular expression may hold anything. */
function cutExceptions(body: string): [string, string[]] {
  const exceptions: string[] = []
  let own = body.trimEnd()
  if (isWhole(own)) return [own, exceptions]
  for (;;) {
    const last = /\s-("(?:[^"\\]|\\.)*"|[^\s"-]\S*)$/.exec(own)
    if (!last?.[1]) return [own, exceptions]
    exceptions.unshift(unquoted(last[1]))
    own = own.slice(0, last.index).trimEnd()
    if (isWhole(own)) return [own, exceptions]
  }
}

const isWhole = (own: string) => /^(?:"(?:[^"\\]|\\.)*"|\/.*\/|\*.*\*)$/s.test(own)

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replace(/\\(.)/gs, '$1')
    : text
}

function writeLine({ kind, language, pattern, exceptions }: ListLine): string {
  const own = kind === 'regex' ? `/${pattern}/` : kind === 'part' ? `*${pattern}*` : writeWord(pattern)
  const meant = exceptions.map((one) => ` -${/^[^\s"-](?:[^\s"]*[^\s"*/])?$/.test(one) ? one : quoted(one)}`)
  return `${language ? `${language}: ` : ''}${own}${meant.join('')}`
}

/** In quotes where it would be read as something else. */
function writeWord(pattern: string): string {
  const isPlain = !/^(?:[#"*/]|ru:|kk:|en:)|\s-|^\s|\s$|[\r\n]/.test(pattern)
  return isPlain ? pattern : quoted(pattern)
}
