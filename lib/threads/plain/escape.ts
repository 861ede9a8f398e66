const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, also inside of quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that means the same inside a script tag: nothing in it ends the tag or begins a comment there. */
export const jsonInScript = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => unsafe[sign] ?? '')

/** A comment's HTML, as `renderMarkdown` makes it, as text with its line breaks. */
export const textOf = (html: string) =>
  html
    .split(/(<pre>.*?<\/pre>)/s)
    // the lines of code alone are lines of the text
    .map((part) => (part.startsWith('<pre>') ? part : part.replaceAll('\n', '')))
    .join('')
    .replace(/<br>|<\/(?:p|li|pre)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole) => signs[whole] ?? '')
    .trim()

const signs = Object.fromEntries(Object.entries(escapes).map(([sign, escaped]) => [escaped, sign]))
