import { createContext } from 'preact'

const letter = '[\\p{L}\\p{N}\\p{M}]'
const quiet = /^<(\/?)(?:a|code|pre)[ >]/

/** The people whose names are marked where somebody calls them; null: nobody is here. */
export const NamesHere = createContext<RegExp | null>(null)

/** Finds these names after `@`, letter by letter, of several the longest: in HTML as we write it. */
export function patternOf(names: string[]): RegExp | null {
  const longest = [...names].filter(Boolean).sort((one, other) => other.length - one.length)
  if (longest.length === 0) return null
  const any = longest.map((name) => written(name)).join('|')
  return new RegExp(`(^|(?!${letter})[^@])(@(?:${any}))(?!${letter})`, 'gu')
}

/** A comment's HTML with the names marked, but for those in links and code. Nothing comes in that was not there. */
export function markNames(html: string, pattern: RegExp | null): string {
  if (!pattern || !html.includes('@')) return html
  let depth = 0
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const tag = quiet.exec(part)
      if (tag) depth += tag[1] ? -1 : 1
      const isText = !part.startsWith('<') && depth === 0
      return isText ? part.replace(pattern, '$1<span class="mention">$2</span>') : part
    })
    .join('')
}

/** The same HTML as before. */
export const unmarked = (html: string) => html.replace(/<span class="mention">([^<]*)<\/span>/g, '$1')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '(?:"|&quot;)' }

/** A name as it stands in HTML: of ours, or as browsers write it, who leave quotes as they are. */
const written = (name: string) =>
  name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
